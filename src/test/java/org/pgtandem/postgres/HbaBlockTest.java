package org.pgtandem.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pgtandem.command.MarkedBlock;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Lab;
import org.pgtandem.plan.Labs;
import org.pgtandem.plan.SomeFacts;

class HbaBlockTest {

    private static final Lab LAB = Labs.course(CloneMethod.PG_BASEBACKUP);
    private static final String LINES = HbaBlock.lines(LAB, List.of(
            new HbaBlock.Client(LAB.standbys().getFirst(), SomeFacts.debian("pgsqlSlave", 15).facts())));
    private static final List<String> FILES = List.of("", "local all all peer\n", "# no newline at the end",
            "host all all 0.0.0.0/0 reject\r\nlocal all all peer\r\n",
            "host replication all all trust\n# BEGIN pgTandem other\nx\n# END pgTandem other\n");

    @Test
    void lines_ofTheCourse_letReplicationAndMonitorIn() {
        assertThat(LINES).isEqualTo("""
                host replication repluser 192.168.11.151/32 scram-sha-256
                host all pgtandem_monitor 127.0.0.1/32 scram-sha-256
                host all pgtandem_monitor ::1/128 scram-sha-256
                """);
    }

    @Test
    void merge_anyFile_decidesBeforeEveryOtherLine() {
        for (String file : FILES) {
            assertThat(HbaBlock.merge(file, LAB, LINES)).startsWith("# BEGIN " + HbaBlock.marker(LAB) + "\n" + LINES);
        }
    }

    @Test
    void merge_twice_changesNothingMore() {
        for (String file : FILES) {
            String once = HbaBlock.merge(file, LAB, LINES);

            assertThat(HbaBlock.merge(once, LAB, LINES)).isEqualTo(once);
        }
    }

    @Test
    void merge_anyFile_leavesOtherLinesAsTheyWere() {
        for (String file : FILES) {
            assertThat(MarkedBlock.without(HbaBlock.merge(file, LAB, LINES), HbaBlock.marker(LAB))).isEqualTo(file);
        }
    }
}
