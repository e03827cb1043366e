package org.pgtandem.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Node;
import org.pgtandem.model.PostgresSpec;
import org.pgtandem.model.Role;
import org.pgtandem.model.Transport;
import org.pgtandem.ui.Benches;
import org.pgtandem.ui.Samples;

class LabDraftTest {

    @Test
    void toLab_ofATakenLab_isThatLab() {
        assertThat(Benches.open().setup().draft().toLab()).isEqualTo(Samples.lab());
    }

    @Test
    void toLab_withAHostOfItsOwnForBarman_putsBarmanThere() {
        LabDraft draft = Benches.open().setup().draft();
        draft.ownBackupHost().set(true);
        draft.backup().name().set("keeper");
        draft.backup().host().set("192.168.11.152");

        assertThat(draft.toLab().barmanOrDefault().node()).isEqualTo("keeper");
        assertThat(draft.role("keeper")).isEqualTo(Role.BACKUP);

        LabDraft again = Benches.empty().setup().draft();
        again.take(draft.toLab());
        assertThat(again.toLab()).isEqualTo(draft.toLab());
        again.ownBackupHost().set(false);
        assertThat(again.toLab().nodes()).extracting(Node::role).containsExactly(Role.PRIMARY, Role.STANDBY);
    }

    @Test
    void toLab_standbyRenamed_takesBarmanAlong() {
        LabDraft draft = Benches.open().setup().draft();
        Lab lab = draft.toLab();
        draft.take(new Lab(lab.name(), lab.nodes(), lab.replication(), lab.method(), lab.settings(), null,
                new Lab.Barman(lab.standbys().getFirst().name(), "main", "keeping", "REDUNDANCY 2"), Set.of()));
        draft.standby().name().set("other");

        assertThat(draft.toLab().barman()).isEqualTo(new Lab.Barman("other", "main", "keeping", "REDUNDANCY 2"));
    }

    @Test
    void toLab_withBarmanOnThePrimary_leavesItThereUnderAnyName() {
        LabDraft draft = Benches.open().setup().draft();
        draft.take(with(draft.toLab(), new Lab.Barman(Samples.PRIMARY, "main", "keeping", "REDUNDANCY 2"), null));

        draft.primary().name().set("db1");

        assertThat(draft.toLab().barmanOrDefault().node()).isEqualTo("db1");
        LabDraft later = Benches.empty().setup().draft();
        later.retype(draft.typed());
        assertThat(later.toLab().barmanOrDefault().node()).isEqualTo("db1");
    }

    @Test
    void toLab_standbyThatKeepsBackupsRenamed_takesThemAlong() {
        LabDraft draft = Benches.open().setup().draft();
        draft.take(with(Samples.twoStandbys(), null, new Lab.Keeping("pgsqlThird", "/srv/backups", "REDUNDANCY 2")));

        draft.further().getFirst().name().set("db3");

        assertThat(draft.toLab().backup()).isEqualTo(new Lab.Keeping("db3", "/srv/backups", "REDUNDANCY 2"));
        LabDraft later = Benches.empty().setup().draft();
        later.retype(draft.typed());
        later.further().getFirst().name().set("db4");
        assertThat(later.toLab().backup()).isEqualTo(new Lab.Keeping("db4", "/srv/backups", "REDUNDANCY 2"));
    }

    @Test
    void toLab_standbyThatKeepsBackupsRemoved_keepsThemWhereItIsUsual() {
        LabDraft draft = Benches.open().setup().draft();
        draft.take(with(Samples.twoStandbys(), null, new Lab.Keeping("pgsqlThird", "/srv/backups", "REDUNDANCY 2")));

        draft.further().clear();

        assertThat(draft.toLab().backup()).isEqualTo(new Lab.Keeping(null, null, "REDUNDANCY 2"));
    }

    private static Lab with(Lab lab, Lab.@Nullable Barman barman, Lab.@Nullable Keeping backup) {
        return new Lab(lab.name(), lab.nodes(), lab.replication(), lab.method(), lab.transport(), lab.tablespaces(),
                lab.settings(), lab.archiveDirectory(), barman, backup, Set.of());
    }

    @Test
    void toLab_withFurtherStandbys_isTheLabThatWasTaken() {
        LabDraft draft = Benches.empty().setup().draft();

        draft.take(Samples.twoStandbys());

        assertThat(draft.toLab()).isEqualTo(Samples.twoStandbys());
        assertThat(draft.role("pgsqlThird")).isEqualTo(Role.STANDBY);
    }

    @Test
    void addStandby_toOneStandby_givesEachASlotOfItsOwn() {
        LabDraft draft = Benches.open().setup().draft();

        draft.addStandby();
        draft.addStandby();
        draft.further().forEach(added -> added.host().set("db"));

        assertThat(draft.toLab().standbys()).extracting(Node::slot).containsExactly("standby_slot", "standby_slot_2",
                "standby_slot_3");
    }

    @Test
    void removeStandby_theLastFurtherOne_leavesTheLabAsItWas() {
        LabDraft draft = Benches.open().setup().draft();
        draft.addStandby();

        draft.further().clear();

        assertThat(draft.toLab()).isEqualTo(Samples.lab());
    }

    @Test
    void typed_ofALabWithEverything_bringsAllOfItBack() {
        Lab lab = Samples.twoStandbys();
        Node first = lab.standbys().getFirst();
        Node said = new Node("third", Role.STANDBY, first.ssh(), first.become(),
                new PostgresSpec("15", "10.0.0.3", 5544, "/srv/pg", "/opt/pg/bin", "pg.service", 2222), "third_slot");
        Node idle = new Node("spare", Role.BACKUP, first.ssh(), null, PostgresSpec.FIND_OUT, null);
        Lab whole = new Lab(lab.name(), List.of(lab.primary(), first, said, idle),
                new Lab.Replication("repl", "standby_slot", true), CloneMethod.COPY, Transport.COMPUTER,
                Map.of("/srv/fast", "/srv/slow"), lab.settings(), "/srv/wal",
                new Lab.Barman("third", "main", "keeping", "REDUNDANCY 2"), new Lab.Keeping(null, "/srv/kept", null),
                Set.of());
        LabDraft draft = Benches.empty().setup().draft();
        draft.take(whole);
        LabDraft later = Benches.empty().setup().draft();

        later.retype(draft.typed());

        assertThat(draft.toLab()).isEqualTo(whole);
        assertThat(later.toLab()).isEqualTo(whole);
        later.further().getFirst().name().set("other");
        assertThat(later.toLab().barmanOrDefault().node()).isEqualTo("other");
    }

    @Test
    void toLab_afterAStandbyThatMayBeReplacedIsGone_allowsNothingForIt() {
        LabDraft draft = Benches.open().setup().draft();
        draft.mayReplace().add(Samples.STANDBY);
        draft.standby().name().set("other");

        assertThat(draft.toLab().replaceDataDirectoryOf()).isEmpty();
    }

    @Test
    void retype_ofWhatWasTyped_bringsEverythingBack() {
        LabDraft draft = Benches.open().setup().draft();
        draft.primary().port().set("not a port");
        draft.standby().signIn().set(SignIn.PASSWORD);
        LabDraft later = Benches.empty().setup().draft();

        later.retype(draft.typed());

        assertThat(later.typed()).isEqualTo(draft.typed());
        assertThat(later.primary().port().get()).isEqualTo("not a port");
    }

    @Test
    void typed_withAPassword_neverHoldsIt() {
        LabDraft draft = Benches.open().setup().draft();
        draft.primary().signIn().set(SignIn.PASSWORD);
        draft.primary().password().set("geheim");

        assertThat(draft.typed().toString()).doesNotContain("geheim");
    }

    @Test
    void retype_fromAnUnknownVersion_keepsWhatItDoesNotKnow() {
        LabDraft draft = Benches.open().setup().draft();

        draft.retype(Map.of("primary.signIn", "CARRIER_PIGEON", "method", "telepathy"));

        assertThat(draft.toLab()).isEqualTo(Samples.lab());
    }
}
