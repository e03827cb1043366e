package org.pgtandem.postgres;

import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Lsn;
import tools.jackson.databind.JsonNode;

/** Columns of a row that came as JSON: null where the value is, or where this version has no such column. */
final class Columns {

    private Columns() {}

    static @Nullable String text(JsonNode row, String column) {
        JsonNode value = row.path(column);
        return value.isString() ? value.stringValue() : null;
    }

    static @Nullable Integer integer(JsonNode row, String column) {
        JsonNode value = row.path(column);
        return value.isNumber() ? value.intValue() : null;
    }

    static @Nullable Double number(JsonNode row, String column) {
        JsonNode value = row.path(column);
        return value.isNumber() ? value.doubleValue() : null;
    }

    static @Nullable Boolean bool(JsonNode row, String column) {
        JsonNode value = row.path(column);
        return value.isBoolean() ? value.booleanValue() : null;
    }

    static @Nullable Lsn lsn(JsonNode row, String column) {
        String value = text(row, column);
        return value == null ? null : Lsn.parse(value);
    }
}
