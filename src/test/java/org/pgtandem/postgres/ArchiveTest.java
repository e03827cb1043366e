package org.pgtandem.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Lab;

class ArchiveTest {

    @Test
    void settings_noDirectory_isNothing() {
        assertThat(Archive.settings(lab(null))).isEmpty();
    }

    @Test
    void settings_directory_copiesAndNeverOverwrites() {
        assertThat(Archive.settings(lab("/var/lib/pgsql/11/wal_bck/"))).containsEntry("archive_mode", "on")
                .containsEntry("archive_command",
                        "test ! -f /var/lib/pgsql/11/wal_bck/%f && cp %p /var/lib/pgsql/11/wal_bck/%f");
    }

    @Test
    void settings_oddDirectory_isQuotedForTheShellAndForPostgres() {
        assertThat(Archive.settings(lab("/srv/100% wal"))).containsEntry("archive_command",
                "test ! -f '/srv/100%% wal'/%f && cp %p '/srv/100%% wal'/%f");
    }

    private static Lab lab(@Nullable String archive) {
        return new Lab("x", List.of(), Lab.Replication.DEFAULT, CloneMethod.COPY, Map.of(), archive, null, Set.of());
    }
}
