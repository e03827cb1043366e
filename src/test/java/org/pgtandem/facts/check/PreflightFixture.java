package org.pgtandem.facts.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.pgtandem.model.Finding;
import org.pgtandem.model.Finding.Severity;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Lsn;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.NodeFacts.Cluster;
import org.pgtandem.model.NodeFacts.Os;
import org.pgtandem.model.Result;
import org.pgtandem.model.ServerFacts.Sender;
import org.pgtandem.model.ServerFacts.Slot;
import org.pgtandem.model.ServerFacts.WalReceiver;
import org.pgtandem.model.Texts;

/** A pair to judge: everything is well until a test changes it. */
abstract class PreflightFixture {

    final NodeFixture primary = NodeFixture.primary();
    NodeFixture standby = NodeFixture.bareStandby();
    Lab lab = CheckLabs.lab(Map.of(), Set.of());
    boolean willAsk;

    void follow() {
        standby = NodeFixture.standby();
        standby.system = primary.system;
        standby.inRecovery = true;
        standby.receiver = new WalReceiver("streaming", "standby_slot", "");
        primary.slots.add(new Slot("standby_slot", "physical", true, 99, Lsn.parse("0/5000060"), "reserved"));
        primary.senders.add(new Sender(99, "repluser", "pgsqlSlave", "192.168.11.151", "streaming"));
    }

    Cluster cluster() {
        return Objects.requireNonNull(primary.cluster);
    }

    static Os os(String arch, String libc) {
        return new Os("Debian", arch, libc, "pgsqlSlave", List.of("192.168.11.151"), NodeFixture.GB, 1, true);
    }

    List<Finding> judge() {
        Map<String, Result<NodeFacts>> facts = Map.of(primary.name, Result.ok(primary.build()), standby.name,
                Result.ok(standby.build()));
        return Preflight.judge(lab, facts, willAsk);
    }

    List<String> codes() {
        return judge().stream().map(Finding::code).toList();
    }

    Finding find(String code) {
        return judge().stream().filter(finding -> finding.code().equals(code)).findFirst()
                .orElseThrow(() -> new AssertionError(code + " is not among " + codes()));
    }

    Severity severity(String code) {
        return find(code).severity();
    }

    String english(String code) {
        return Texts.english(find(code).message());
    }

    String hint(String code) {
        return Texts.english(Objects.requireNonNull(find(code).hint()));
    }

    /** The line that the hint would have typed. */
    String command(String code) {
        return Objects.requireNonNull(find(code).command());
    }

    void assertStops(String node, String code) {
        assertThat(find(code).severity()).isEqualTo(Severity.BLOCKER);
        assertThat(find(code).node()).isEqualTo(node);
        assertThat(find(code).hint()).isNotNull();
    }
}
