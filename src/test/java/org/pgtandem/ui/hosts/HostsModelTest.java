package org.pgtandem.ui.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pgtandem.job.SandboxLab;
import org.pgtandem.job.SandboxOptions;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.ui.Benches;
import org.pgtandem.ui.Benches.Bench;
import org.pgtandem.ui.Samples;
import org.pgtandem.ui.setup.SandboxDesk;

class HostsModelTest {

    private final Bench bench = Benches.empty();
    private final SandboxDesk desk = new SandboxDesk(bench.setup());
    private final HostsModel model = new HostsModel(bench.setup(), desk);

    @Test
    void onward_withNothingTyped_isNotPossible() {
        assertThat(model.onward().get().possible()).isFalse();
    }

    @Test
    void load_ofASavedLab_fillsBothForms() {
        bench.library().labs().put("otus-26", Samples.lab());
        model.refresh();

        model.load("otus-26");

        assertThat(model.saved()).containsExactly("otus-26");
        assertThat(bench.setup().draft().toLab()).isEqualTo(Samples.lab());
        assertThat(model.onward().get().possible()).isTrue();
    }

    @Test
    void load_ofALabThatIsGone_saysWhyAndKeepsTheForms() {
        bench.setup().open(Samples.lab());

        model.load("gone");

        assertThat(model.loadFailure().get()).isNotNull();
        assertThat(bench.setup().draft().toLab()).isEqualTo(Samples.lab());
    }

    @Test
    void save_ofValidForms_keepsTheLab() {
        bench.setup().open(Samples.lab());

        model.save();

        assertThat(bench.library().labs()).containsEntry("otus-26", Samples.lab());
    }

    @Test
    void save_afterALeaveToReplaceWasTyped_keepsTheLabWithoutIt() {
        bench.setup().open(Samples.lab());
        bench.setup().draft().mayReplace().add(Samples.STANDBY);

        model.save();

        assertThat(bench.library().labs()).containsEntry("otus-26", Samples.lab().replacing(Set.of()));
        assertThat(bench.setup().lab().replaceDataDirectoryOf()).containsExactly(Samples.STANDBY);
    }

    @Test
    void sandbox_thatStarted_fillsBothFormsAndIsClosedWithTheDesk() {
        FakeSandbox pair = new FakeSandbox();
        bench.engine().sandbox(_ -> Result.ok(pair));

        desk.start(new SandboxOptions(null, null, null, false), () -> {});
        assertThat(bench.setup().draft().toLab()).isEqualTo(Samples.lab());
        desk.close();

        assertThat(pair.closed).isTrue();
    }

    private static final class FakeSandbox implements SandboxLab {

        private boolean closed;

        @Override
        public Lab lab() {
            return Samples.lab();
        }

        @Override
        public Text description() {
            return Samples.say("PostgreSQL 15.14");
        }

        @Override
        public List<Text> instructions() {
            return List.of();
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
