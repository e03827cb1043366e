package org.pgtandem.ui.setup;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads kept choices; one that this version does not know is none. */
final class Enums {

    private Enums() {}

    static <E extends Enum<E>> Optional<E> find(Class<E> type, @Nullable String name) {
        return Arrays.stream(type.getEnumConstants()).filter(value -> value.name().equals(name)).findFirst();
    }
}
