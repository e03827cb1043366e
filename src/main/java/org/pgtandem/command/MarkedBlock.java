package org.pgtandem.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lines of ours in a file that is not, between {@code # BEGIN marker} and {@code # END marker}. Putting the same lines
 * again changes nothing, and no other line is ever touched.
 */
public final class MarkedBlock {

    private MarkedBlock() {}

    /** The content with the block as its first lines. */
    public static String first(String content, String marker, String lines) {
        return block(marker, lines) + without(content, marker);
    }

    /** The content with the block as its last lines. */
    public static String last(String content, String marker, String lines) {
        return withNewline(without(content, marker)) + block(marker, lines);
    }

    /** The content without the block. A begin without its end is no block: what follows it may be others' lines. */
    public static String without(String content, String marker) {
        List<String> lines = new ArrayList<>(Arrays.asList(content.split("\n", -1)));
        int begin = -1;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).stripTrailing();
            if (line.equals(begin(marker))) {
                begin = i;
            } else if (line.equals(end(marker)) && begin >= 0) {
                lines.subList(begin, i + 1).clear();
                return String.join("\n", lines);
            }
        }
        return content;
    }

    /** Whether a begin stands there without its end, so that nobody knows which lines are the block's. */
    public static boolean isTorn(String content, String marker) {
        boolean open = false;
        for (String line : content.lines().map(String::stripTrailing).toList()) {
            if (open && line.equals(begin(marker))) {
                return true;
            }
            open = line.equals(begin(marker)) || (open && !line.equals(end(marker)));
        }
        return open;
    }

    /** The block itself, every line ended. */
    public static String block(String marker, String lines) {
        return begin(marker) + "\n" + withNewline(lines) + end(marker) + "\n";
    }

    private static String withNewline(String text) {
        return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    }

    private static String begin(String marker) {
        return "# BEGIN " + marker;
    }

    private static String end(String marker) {
        return "# END " + marker;
    }
}
