package org.pgtandem.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pgtandem.run.RunOf.NODE;
import static org.pgtandem.run.RunOf.TARGET;
import static org.pgtandem.run.RunOf.info;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pgtandem.command.RunAs;
import org.pgtandem.command.Template;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Condition;
import org.pgtandem.plan.Step;
import org.pgtandem.plan.Step.Place;
import org.pgtandem.run.Event.Outcome;

class EditBlockTest {

    private static final String OLD = "local all all peer\n";
    private static final String NEW = "# BEGIN lab\nhost x\n# END lab\n" + OLD;
    private static final String FILE = "/etc/pg_hba.conf";

    private final RunOf run = new RunOf();

    @Test
    void edit_blockIsMissing_putsItFirst() {
        reads(OLD);
        writes(NEW);
        run.sql.expect(NODE, "SELECT errors", "0");

        assertThat(run.run(step()).outcome()).isEqualTo(Outcome.DONE);
        run.assertDone();
    }

    @Test
    void edit_blockIsThere_writesNothing() {
        reads(NEW);

        run.run(step());

        assertThat(run.ended()).containsExactly("hba ALREADY");
        run.assertDone();
    }

    @Test
    void edit_serverRefusesTheFile_putsItBack() {
        reads(OLD);
        writes(NEW);
        run.sql.expect(NODE, "SELECT errors", "1");
        writes(OLD);

        Event.Finished finished = run.run(step());

        assertThat(finished.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(finished.failure()).extracting(Failure::untouched)
                .isEqualTo(Text.of("run.file.put-back", FILE));
        run.assertDone();
    }

    @Test
    void edit_noLines_takesTheBlockOut() {
        reads(NEW);
        writes(OLD);

        assertThat(run.run(step(Template.EMPTY)).outcome()).isEqualTo(Outcome.DONE);
        run.assertDone();
    }

    @Test
    void edit_noLinesAndNoFile_writesNone() {
        reads("");

        run.run(step(Template.EMPTY));

        assertThat(run.ended()).containsExactly("hba ALREADY");
        run.assertDone();
    }

    @Test
    void edit_fileThatDidNotComeWhole_isNotWritten() {
        run.host.expectScript(RunAs.ROOT, RemoteFiles.READ, FILE).printing(OLD).breakingOff().succeeds();

        Event.Finished finished = run.run(step(Template.EMPTY));

        assertThat(finished.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(finished.failure()).extracting(failure -> failure.reason())
                .isEqualTo(Text.of("host.output-broken", NODE));
        run.assertDone();
    }

    @Test
    void edit_beginWithoutItsEnd_refusesAndLeavesTheFileAlone() {
        for (Template lines : List.of(Template.of("host x\n"), Template.EMPTY)) {
            RunOf torn = new RunOf();
            torn.host.expectScript(RunAs.ROOT, RemoteFiles.READ, FILE).printing("# BEGIN lab\n" + OLD).succeeds();

            assertThat(torn.run(step(lines)).failure()).isEqualTo(
                    new Failure(Text.of("run.file.torn", FILE, "lab"), Text.of("run.file.torn.untouched", FILE),
                            Text.of("run.file.torn.hint", "lab"), null));
            torn.assertDone();
        }
    }

    private void reads(String content) {
        run.host.expectScript(RunAs.ROOT, RemoteFiles.READ, FILE).printing(content).succeeds();
    }

    private void writes(String content) {
        run.host.expectScript(RunAs.ROOT, RemoteFiles.WRITE, FILE, "0640").reading(content).succeeds();
    }

    private static Step step(Template lines) {
        return new Step.EditBlock(info("hba"), RunAs.ROOT, FILE, "lab", lines, Place.FIRST, "0640", null);
    }

    private static Step step() {
        return new Step.EditBlock(info("hba"), RunAs.ROOT, FILE, "lab", Template.of("host x\n"), Place.FIRST, "0640",
                new Condition.SqlIs(TARGET, Template.of("SELECT errors"), new Condition.Equal("0")));
    }
}
