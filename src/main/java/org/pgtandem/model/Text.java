package org.pgtandem.model;

import java.util.List;

/**
 * A text for people, not yet in any language: a message key and its arguments.
 *
 * @param key  a key such as {@code plan.role.title}; its first segment names the bundle that holds it
 * @param args arguments of the message in order; an argument may be a {@link Text} itself
 */
public record Text(String key, List<Object> args) {

    public Text {
        args = List.copyOf(args);
    }

    public static Text of(String key, Object... args) {
        return new Text(key, List.of(args));
    }

    /** The segment before the first dot: the name of the bundle. */
    public String area() {
        int dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }
}
