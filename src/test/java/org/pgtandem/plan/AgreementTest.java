package org.pgtandem.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pgtandem.command.Command;
import org.pgtandem.command.RunAs;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.plan.StepInfo.Risk;

class AgreementTest {

    private static final Step DELETES = step("old", Risk.DELETES);
    private static final Step OTHER = step("other", Risk.DELETES);
    private static final Step FREE = step("free", Risk.NONE);

    @Test
    void covers_whatWasShown_alsoWhereLessIsLeftToDo() {
        Plan shown = plan(DELETES, OTHER);

        assertThat(Agreement.to(shown).covers(shown)).isEqualTo(Result.ok(shown));
        assertThat(Agreement.to(shown).covers(plan(OTHER, FREE)).isOk()).isTrue();
    }

    @Test
    void covers_whatNobodySaw_isRefused() {
        assertThat(Agreement.to(plan(DELETES, FREE)).covers(plan(DELETES, OTHER, FREE))).isEqualTo(Result.failed(
                Failure.of(Text.of("plan.not-agreed", OTHER.info().title()), Text.of("plan.not-agreed.hint"))));
        assertThat(Agreement.TO_ALL.covers(plan(OTHER)).isOk()).isTrue();
    }

    private static Plan plan(Step... steps) {
        return new Plan("lab", List.of(), List.of(steps), SomeFacts.AT);
    }

    private static Step step(String name, Risk risk) {
        Text text = Text.of("plan.move-in.title", name, name);
        return new Step.Run(new StepInfo(name, "a", text, text, Phase.BACKUP, risk, name, null, null),
                Command.of(RunAs.LOGIN, "rm", name));
    }
}
