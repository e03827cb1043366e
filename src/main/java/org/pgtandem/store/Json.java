package org.pgtandem.store;

import java.util.List;

/** A JSON value that knows where it stands, so that a broken rule can name the place. */
sealed interface Json {

    Place at();

    /** An object; a key may occur twice, which is the reader's to refuse. */
    record Obj(Place at, List<Member> members) implements Json {}

    /** A key and its value; {@code at} is the key's place. */
    record Member(Place at, String key, Json value) {}

    record Array(Place at, List<Json> items) implements Json {}

    record Str(Place at, String text) implements Json {}

    /** A number or boolean, as it is written. */
    record Scalar(Place at, String text, boolean number) implements Json {}

    record Null(Place at) implements Json {}
}
