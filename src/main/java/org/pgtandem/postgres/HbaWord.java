package org.pgtandem.postgres;

/**
 * A word of a line of pg_hba.conf.
 *
 * @param quoted whether it stood in quotes, which take every special meaning from it
 */
public record HbaWord(String text, boolean quoted) {

    boolean isKeyword(String keyword) {
        return !quoted && text.equals(keyword);
    }

    /** Whether it means this role or database. Groups, patterns and files are taken for others. */
    boolean names(String name) {
        return isKeyword("all") || text.equals(name);
    }
}
