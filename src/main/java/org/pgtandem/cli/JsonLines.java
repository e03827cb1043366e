package org.pgtandem.cli;

import java.io.PrintStream;
import tools.jackson.databind.json.JsonMapper;

/** Writes objects as JSON, one a line. Thread-safe. */
final class JsonLines {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PrintStream to;

    JsonLines(PrintStream to) {
        this.to = to;
    }

    /** Writes an object, a map or a tree, as one line at once; false where nobody reads any more. */
    synchronized boolean write(Object object) {
        to.print(JSON.writeValueAsString(object) + "\n");
        return !to.checkError();
    }
}
