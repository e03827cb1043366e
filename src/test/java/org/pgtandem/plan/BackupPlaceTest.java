package org.pgtandem.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.postgres.BackupPlace;

class BackupPlaceTest {

    private static final String PRIMARY = "pgsqlMaster";

    @Test
    void of_twoClustersOfOneVersion_haveDirectoriesAndArchivesOfTheirOwn() {
        BackupPlace main = of(SomeFacts.debian(PRIMARY, 15).facts());
        BackupPlace second = of(SomeFacts.debian(PRIMARY, 15).in("/var/lib/postgresql/15/second").facts());

        assertThat(main).isEqualTo(new BackupPlace(PRIMARY, "/var/lib/postgresql/15/main.pgtandem-backups",
                "/var/lib/postgresql/15/main.pgtandem-wal", true));
        assertThat(second).isEqualTo(new BackupPlace(PRIMARY, "/var/lib/postgresql/15/second.pgtandem-backups",
                "/var/lib/postgresql/15/second.pgtandem-wal", true));
    }

    private static BackupPlace of(NodeFacts facts) {
        return BackupPlace.of(Labs.course(CloneMethod.COPY), Map.of(PRIMARY, facts)).orElseThrow();
    }
}
