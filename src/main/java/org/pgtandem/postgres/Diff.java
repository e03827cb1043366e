package org.pgtandem.postgres;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.pgtandem.postgres.DiffLine.Kind;

/** A line diff of two texts with context, by the longest common subsequence. Made for configuration files. */
public final class Diff {

    private Diff() {}

    /** The changed lines with so many unchanged ones around them; empty if the texts are equal. */
    public static List<DiffLine> of(String before, String after, int context) {
        return trim(compare(before.lines().toList(), after.lines().toList()), context);
    }

    private static List<DiffLine> compare(List<String> before, List<String> after) {
        int start = commonStart(before, after);
        int end = commonStart(before.subList(start, before.size()).reversed(),
                after.subList(start, after.size()).reversed());
        List<DiffLine> lines = new ArrayList<>();
        for (int i = 0; i < start; i++) {
            lines.add(new DiffLine(Kind.CONTEXT, i + 1, after.get(i)));
        }
        lines.addAll(middle(before.subList(start, before.size() - end), after.subList(start, after.size() - end),
                start));
        for (int i = after.size() - end; i < after.size(); i++) {
            lines.add(new DiffLine(Kind.CONTEXT, i + 1, after.get(i)));
        }
        return lines;
    }

    private static int commonStart(List<String> before, List<String> after) {
        int same = 0;
        while (same < Math.min(before.size(), after.size()) && before.get(same).equals(after.get(same))) {
            same++;
        }
        return same;
    }

    private static List<DiffLine> middle(List<String> before, List<String> after, int offset) {
        int[][] common = lengths(before, after);
        List<DiffLine> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                lines.add(new DiffLine(Kind.CONTEXT, offset + j + 1, after.get(j)));
                i++;
                j++;
            } else if (i < before.size() && (j == after.size() || common[i + 1][j] > common[i][j + 1])) {
                lines.add(new DiffLine(Kind.REMOVED, null, before.get(i++)));
            } else {
                lines.add(new DiffLine(Kind.ADDED, offset + j + 1, after.get(j++)));
            }
        }
        return lines;
    }

    /** Lengths of the longest common subsequences of the two lists' ends. */
    private static int[][] lengths(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static List<DiffLine> trim(List<DiffLine> lines, int context) {
        Deque<DiffLine> before = new ArrayDeque<>();
        List<DiffLine> kept = new ArrayList<>();
        int after = 0;
        for (DiffLine line : lines) {
            if (line.kind() != Kind.CONTEXT) {
                kept.addAll(before);
                before.clear();
                kept.add(line);
                after = context;
            } else if (after > 0) {
                kept.add(line);
                after--;
            } else {
                before.add(line);
                if (before.size() > context) {
                    before.remove();
                }
            }
        }
        return kept;
    }
}
