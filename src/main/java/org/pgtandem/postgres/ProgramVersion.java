package org.pgtandem.postgres;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pgtandem.model.PgVersion;

/** What PostgreSQL's programs print for {@code --version}; this line is in no message catalogue. */
public final class ProgramVersion {

    private static final Pattern LINE = Pattern.compile("\\S+ \\(PostgreSQL\\) (\\d+\\S*).*");

    private ProgramVersion() {}

    /** The version of {@code postgres (PostgreSQL) 15.14 (Debian 15.14-0+deb12u1)}; empty for another program's line. */
    public static Optional<PgVersion> parse(String line) {
        Matcher version = LINE.matcher(line.strip());
        return version.matches() ? Optional.of(PgVersion.parse(version.group(1))) : Optional.empty();
    }
}
