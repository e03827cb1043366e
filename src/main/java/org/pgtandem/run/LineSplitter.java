package org.pgtandem.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Cuts what a program prints into lines. Text that is ended by a carriage return is a display that the program will
 * overwrite: only the last one before a newline becomes a line, so that a progress display does not flood the log.
 */
final class LineSplitter {

    private static final int LONGEST = 16_384;

    private final Consumer<String> lines;
    private final Consumer<String> displays;
    private final StringBuilder current = new StringBuilder();
    private String shown = "";

    private LineSplitter(Consumer<String> lines, Consumer<String> displays) {
        this.lines = lines;
        this.displays = displays;
    }

    /**
     * Reads UTF-8 until the end; malformed bytes are replaced, endless lines are cut.
     *
     * @param displays takes what is overwritten later, as it comes
     */
    static void read(InputStream in, Consumer<String> lines, Consumer<String> displays) throws IOException {
        LineSplitter splitter = new LineSplitter(lines, displays);
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
        char[] buffer = new char[8192];
        for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
            for (int i = 0; i < n; i++) {
                splitter.take(buffer[i]);
            }
        }
        if (!splitter.current.isEmpty() || !splitter.shown.isEmpty()) {
            splitter.endLine();
        }
    }

    private void take(char c) {
        if (c == '\n') {
            endLine();
        } else if (c == '\r') {
            endDisplay();
        } else {
            current.append(c);
            if (current.length() >= LONGEST) {
                endLine();
            }
        }
    }

    private void endDisplay() {
        if (!current.isEmpty()) {
            shown = current.toString();
            current.setLength(0);
            displays.accept(shown);
        }
    }

    private void endLine() {
        lines.accept(current.isEmpty() ? shown : current.toString());
        current.setLength(0);
        shown = "";
    }
}
