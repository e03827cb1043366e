package org.pgtandem.ui.kit;

import java.util.ArrayList;
import java.util.List;

/**
 * One cell of a log pane: a line, or a part of a long one.
 *
 * @param first whether it is the line's first part, which alone shows time and tag
 */
record LogRow(LogLine line, String part, boolean first) {

    /** Cuts a line into parts of at most so many characters, at a blank where one is near the end. */
    static List<LogRow> split(LogLine line, int columns) {
        List<LogRow> rows = new ArrayList<>();
        String rest = line.text().stripTrailing();
        while (rest.length() > columns) {
            int cut = cutAt(rest, columns);
            rows.add(new LogRow(line, rest.substring(0, cut).stripTrailing(), rows.isEmpty()));
            rest = rest.substring(cut).stripLeading();
        }
        rows.add(new LogRow(line, rest, rows.isEmpty()));
        return rows;
    }

    private static int cutAt(String text, int columns) {
        int blank = text.lastIndexOf(' ', columns);
        return blank > columns / 2 ? blank : columns;
    }
}
