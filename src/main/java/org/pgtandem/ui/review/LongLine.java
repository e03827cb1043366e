package org.pgtandem.ui.review;

/** Breaks a long command over several lines, as one would type it: at blanks outside quotes, before an option. */
final class LongLine {

    private static final int COLUMNS = 80;
    private static final String BREAK = " \\\n  ";

    private LongLine() {}

    static String fold(String command) {
        StringBuilder folded = new StringBuilder();
        int column = 0;
        for (String word : command.split("(?<= )(?='?-)", -1)) {
            boolean whole = even(folded);
            if (column > 2 && whole && column + word.length() > COLUMNS) {
                folded.setLength(folded.length() - 1);
                folded.append(BREAK);
                column = 2;
            }
            folded.append(word);
            column += word.length();
        }
        return folded.toString();
    }

    /** Whether no quote is open. */
    private static boolean even(CharSequence text) {
        long single = text.chars().filter(c -> c == '\'').count();
        long twice = text.chars().filter(c -> c == '"').count();
        return single % 2 == 0 && twice % 2 == 0;
    }
}
