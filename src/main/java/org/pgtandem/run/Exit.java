package org.pgtandem.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * How a command ended.
 *
 * @param stdout what it printed, lines joined, at most a megabyte of it
 * @param tail   the last lines of its stderr
 */
record Exit(int code, String stdout, String tail) {

    /** How a command ended whose stderr was read as a whole; what it printed is left out. */
    static Exit of(int code, String stderr) {
        Collector lines = new Collector();
        stderr.lines().forEach(lines);
        return new Exit(code, "", lines.tail());
    }

    /** Gathers lines, all of them up to a limit and the last few. */
    static final class Collector implements Consumer<String> {
        private static final int MOST = 1 << 20;
        private static final int LAST = 5;

        private final StringBuilder text = new StringBuilder();
        private final Deque<String> last = new ArrayDeque<>();

        @Override
        public void accept(String line) {
            if (text.length() + line.length() < MOST) {
                text.append(line).append('\n');
            }
            last.addLast(line);
            if (last.size() > LAST) {
                last.removeFirst();
            }
        }

        String text() {
            return text.toString();
        }

        String tail() {
            return String.join("\n", last);
        }
    }
}
