package org.pgtandem.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Node;
import org.pgtandem.model.Role;
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
