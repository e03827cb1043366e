package org.pgtandem.realhosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pgtandem.model.Lsn;
import tools.jackson.databind.JsonNode;

/**
 * Holds the monitor's numbers against those of psql on both hosts. A server writes a little WAL even when nobody does,
 * so each position must lie between what psql said before and what it says after.
 */
final class PsqlAgrees {

    private static final String PRIMARY = """
            SELECT 'current', pg_current_wal_lsn() UNION ALL
            SELECT 'sent', sent_lsn FROM pg_stat_replication UNION ALL
            SELECT 'flush', flush_lsn FROM pg_stat_replication UNION ALL
            SELECT 'restart', restart_lsn FROM pg_replication_slots WHERE slot_name = 'standby_slot'
            """;
    private static final String STANDBY = """
            SELECT 'receive', pg_last_wal_receive_lsn() UNION ALL SELECT 'replay', pg_last_wal_replay_lsn()
            """;
    private static final String IDENTITY = """
            SELECT system_identifier || ' ' || timeline_id FROM pg_control_system(), pg_control_checkpoint()
            """;

    private final RealHosts hosts;
    private final String primary;
    private final String standby;

    PsqlAgrees(RealHosts hosts, String primary, String standby) {
        this.hosts = hosts;
        this.primary = primary;
        this.standby = standby;
    }

    /** Watches, and compares the last sample. */
    void with(Supplier<JsonNode> watch) {
        Map<String, Lsn> before = positions();
        JsonNode sample = watch.get();
        Map<String, Lsn> after = positions();
        JsonNode first = sample.path("nodes").get(0);
        JsonNode second = sample.path("nodes").get(1);
        JsonNode link = sample.path("links").get(0);
        Map<String, JsonNode> said = Map.of("current", first.path("currentLsn"), "receive",
                second.path("receiveLsn"), "replay", second.path("replayLsn"), "sent", link.path("sentLsn"), "restart",
                sample.path("slots").get(0).path("restartLsn"));
        said.forEach((name, lsn) -> assertThat(Lsn.parse(lsn.asString())).as(name)
                .isBetween(before.get(name), after.get(name)));
        for (JsonNode node : List.of(first, second)) {
            assertThat(node.path("systemIdentifier").asString() + " " + node.path("timeline").asInt())
                    .isEqualTo(hosts.sql(node.path("name").asString(), IDENTITY));
        }
        assertThat(link.path("state").asString()).isIn("streaming", "idle");
        assertThat(sample.path("slots").get(0).path("active").asBoolean()).isTrue();
    }

    private Map<String, Lsn> positions() {
        return Stream.concat(hosts.sql(primary, PRIMARY).lines(), hosts.sql(standby, STANDBY).lines())
                .map(line -> line.split("\\|"))
                .collect(Collectors.toMap(fields -> fields[0], fields -> Lsn.parse(fields[1])));
    }
}
