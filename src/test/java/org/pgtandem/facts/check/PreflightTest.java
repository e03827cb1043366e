package org.pgtandem.facts.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Finding;
import org.pgtandem.model.Finding.Severity;
import org.pgtandem.model.Lsn;
import org.pgtandem.model.NodeFacts.Place;
import org.pgtandem.model.Result;
import org.pgtandem.model.ServerFacts.Slot;
import org.pgtandem.model.ServerFacts.Tablespace;
import org.pgtandem.model.Text;
import org.pgtandem.model.Texts;

class PreflightTest extends PreflightFixture {

    @Test
    void judge_readyPair_findsNothingThatStopsOrAsks() {
        assertThat(judge()).extracting(Finding::severity).containsOnly(Severity.OK, Severity.INFO);
        assertThat(codes()).contains("postgres.found", "version.same", "platform.same", "login.sudo",
                "primary.running", "datadir.free", "disk.enough", "tablespaces.none", "port.free", "reach.open",
                "slot.new", "senders.free", "hba.new", "settings.valid", "settings.no-restart", "role.new",
                "slot.unbounded");
    }

    @Test
    void judge_everyFinding_canBeToldInBothLanguages() {
        standby = NodeFixture.standby();
        lab = CheckLabs.mapping(Map.of("/srv/space", "/srv/space"));
        primary.tablespaces.add(new Tablespace("/srv/space", 1));
        standby.places.add(new Place("/srv/space", true, false, false, true, NodeFixture.GB));
        primary.hbaErrors.add("3: invalid authentication method \"x\"");

        assertThat(judge()).allSatisfy(finding -> {
            for (Locale language : List.of(Locale.ENGLISH, Locale.of("ru"))) {
                assertThat(Texts.render(finding.message(), language)).doesNotContain("{", "}");
                if (finding.hint() != null) {
                    assertThat(Texts.render(finding.hint(), language)).doesNotContain("{", "}");
                }
            }
        });
    }

    @Test
    void judge_unreachableNode_isABlockerWithItsReason() {
        Failure refused = Failure.of(Text.of("ssh.refused", "pgsqlSlave"), Text.of("ssh.refused.hint"))
                .withDetail("Connection refused");

        List<Finding> findings = Preflight.judge(lab,
                Map.of(primary.name, Result.ok(primary.build()), standby.name, Result.failed(refused)), false);

        assertThat(findings).filteredOn(finding -> finding.node().equals("pgsqlSlave")).singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.BLOCKER);
                    assertThat(finding.code()).isEqualTo("ssh.refused");
                    assertThat(finding.detail()).isEqualTo("Connection refused");
                });
    }

    @Test
    void judge_severalFindings_putsTheWorstOfANodeFirst() {
        primary.tablespaces.add(new Tablespace("/srv/space", 1));
        primary.slots.add(new Slot("left_behind", "physical", false, null, Lsn.parse("0/4000000"), "reserved"));

        List<Finding> findings = judge();

        assertThat(findings).extracting(Finding::code).startsWith("tablespaces.unmapped", "slot.orphan");
        assertThat(findings).extracting(Finding::node).isSortedAccordingTo((a, b) -> a.compareTo(b));
    }
}
