package org.pgtandem.postgres;

import java.util.function.Predicate;

/**
 * A setting that replication requires.
 *
 * @param value  the value to push where what is there does not do
 * @param enough whether a value will do
 */
record Need(String name, String value, Predicate<String> enough) {}
