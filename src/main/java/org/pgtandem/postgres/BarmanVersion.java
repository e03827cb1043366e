package org.pgtandem.postgres;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of barman: its commands change their names. */
public record BarmanVersion(int major, int minor) {

    /** The oldest that is used; streaming backups on slots of their own work since then. */
    public static final BarmanVersion OLDEST = new BarmanVersion(2, 10);

    private static final BarmanVersion RESTORE = new BarmanVersion(3, 12);
    private static final BarmanVersion WITHOUT_REPLICATION = new BarmanVersion(3, 0);
    private static final Pattern LINE = Pattern.compile("(?:barman )?(\\d{1,6})\\.(\\d{1,6})\\b.*",
            Pattern.CASE_INSENSITIVE);

    /** What {@code barman --version} prints, {@code 3.4.0 Barman by …}; empty for another program's line. */
    public static Optional<BarmanVersion> parse(String line) {
        Matcher version = LINE.matcher(line.strip());
        return version.matches()
                ? Optional.of(new BarmanVersion(Integer.parseInt(version.group(1)), Integer.parseInt(version.group(2))))
                : Optional.empty();
    }

    public boolean atLeast(BarmanVersion other) {
        return major != other.major ? major > other.major : minor >= other.minor;
    }

    /** The command that brings a backup back. The old name stays as an alias, and people read the new manual. */
    public String restoreCommand() {
        return atLeast(RESTORE) ? "restore" : "recover";
    }

    /** Whether its check wants REPLICATION of the role that starts backups too, although another role streams. */
    boolean wantsReplication() {
        return !atLeast(WITHOUT_REPLICATION);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
