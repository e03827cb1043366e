package org.pgtandem.facts.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Finding;
import org.pgtandem.model.Finding.Severity;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Lsn;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.NodeFacts.BarmanFiles;
import org.pgtandem.model.NodeFacts.Clients;
import org.pgtandem.model.PgVersion;
import org.pgtandem.model.ServerFacts.Sender;
import org.pgtandem.model.ServerFacts.Slot;

class BarmanCheckTest {

    private static final Clients CLIENTS = new Clients("/usr/lib/postgresql/15/bin", PgVersion.parse("15.14"));
    private static final BarmanFiles ROOMY = new BarmanFiles("/etc/barman.d", List.of(), 14 * NodeFixture.GB, true);

    private final NodeFixture primary = NodeFixture.primary();
    private final NodeFixture standby = NodeFixture.standby();

    @Test
    void judge_barmanWithAllItNeeds_findsNothingWrong() {
        assertThat(found("3.4.0 Barman by EnterpriseDB", "/var/lib/barman", List.of(CLIENTS), ROOMY))
                .containsEntry("barman.found", Severity.OK).containsEntry("barman.roomy", Severity.OK)
                .doesNotContainValue(Severity.BLOCKER);
    }

    @Test
    void judge_otherMethod_isSilent() {
        assertThat(new BarmanCheck().findings(situation(CheckLabs.lab(Map.of(), Set.of()), NodeFacts.Tools.NONE)))
                .isEmpty();
    }

    @Test
    void judge_noBarman_blocks() {
        assertThat(found(null, null, List.of(CLIENTS), null)).containsOnly(Map.entry("barman.missing",
                Severity.BLOCKER));
    }

    @Test
    void judge_oldBarman_blocks() {
        assertThat(found("2.5", "/var/lib/barman", List.of(CLIENTS), ROOMY)).containsOnly(Map.entry("barman.old",
                Severity.BLOCKER));
    }

    @Test
    void judge_noUserBarman_blocks() {
        assertThat(found("2.12", null, List.of(CLIENTS), ROOMY)).containsOnly(Map.entry("barman.user",
                Severity.BLOCKER));
    }

    @Test
    void judge_clientsOlderThanTheServer_block() {
        assertThat(found("2.12", "/var/lib/barman",
                List.of(new Clients("/usr/lib/postgresql/13/bin", PgVersion.parse("13.9"))), ROOMY))
                .containsOnly(Map.entry("barman.clients", Severity.BLOCKER));
    }

    @Test
    void judge_noCronDaemon_warns() {
        assertThat(found("3.4.0", "/var/lib/barman", List.of(CLIENTS),
                new BarmanFiles("/etc/barman.d", List.of("pgsqlMaster"), 14 * NodeFixture.GB, false)))
                .containsEntry("barman.cron", Severity.WARNING).containsEntry("barman.server", Severity.INFO)
                .doesNotContainValue(Severity.BLOCKER);
    }

    @Test
    void judge_roomForTheBackupAlone_blocks() {
        assertThat(found("3.4.0", "/var/lib/barman", List.of(CLIENTS),
                new BarmanFiles("/etc/barman.d", List.of(), 100L << 20, true)))
                .containsEntry("barman.room", Severity.BLOCKER);
    }

    @Test
    void judge_slotHeldByAnotherBarman_blocks() {
        primary.slots.add(new Slot("barman", "physical", true, 77, Lsn.parse("0/5000000"), "reserved"));
        primary.senders.add(new Sender(77, "streaming_barman", "barman_receive_wal", "192.168.11.9", "streaming"));

        assertThat(found("3.4.0", "/var/lib/barman", List.of(CLIENTS), ROOMY))
                .containsEntry("barman.slot-held", Severity.BLOCKER);
        assertThat(found("3.4.0", "/var/lib/barman", List.of(CLIENTS),
                new BarmanFiles("/etc/barman.d", List.of("pgsqlMaster"), 14 * NodeFixture.GB, true)))
                .doesNotContainKey("barman.slot-held");
    }

    private Map<String, Severity> found(@Nullable String version, @Nullable String home, List<Clients> clients,
            @Nullable BarmanFiles files) {
        Map<String, Severity> found = new HashMap<>();
        new BarmanCheck().findings(situation(byBarman(), new NodeFacts.Tools(
                version == null ? Map.of() : Map.of("barman", version), false, home, clients, files)))
                .forEach((Finding finding) -> found.put(finding.code(), finding.severity()));
        return found;
    }

    private Situation situation(Lab lab, NodeFacts.Tools tools) {
        NodeFacts f = standby.build();
        NodeFacts seen = new NodeFacts(f.node(), f.os(), f.login(), f.clusters(), f.cluster(), f.install(), f.server(),
                f.dataDir(), f.network(), tools, f.at());
        return new Situation(lab, Map.of("pgsqlMaster", primary.build(), "pgsqlSlave", seen), false);
    }

    private static Lab byBarman() {
        Lab lab = CheckLabs.lab(Map.of(), Set.of());
        return new Lab(lab.name(), lab.nodes(), lab.replication(), CloneMethod.BARMAN, Map.of(), null, null, Set.of());
    }
}
