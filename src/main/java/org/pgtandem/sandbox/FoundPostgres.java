package org.pgtandem.sandbox;

import java.nio.file.Path;
import org.pgtandem.model.PgVersion;

/**
 * Server programs that the sandbox can use.
 *
 * @param binDir     directory of initdb, pg_ctl and postgres
 * @param embedded   whether they came with this program
 * @param basebackup whether pg_basebackup lies there too
 */
public record FoundPostgres(Path binDir, PgVersion version, boolean embedded, boolean basebackup) {

    /** The same, known to have come with this program. */
    FoundPostgres asEmbedded() {
        return new FoundPostgres(binDir, version, true, basebackup);
    }
}
