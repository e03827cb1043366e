package org.pgtandem.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pgtandem.ui.Benches;
import org.pgtandem.ui.Samples;

class LabDraftTest {

    @Test
    void toLab_ofATakenLab_isThatLab() {
        assertThat(Benches.open().setup().draft().toLab()).isEqualTo(Samples.lab());
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
