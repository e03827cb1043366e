package org.pgtandem.cli;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Texts;
import org.pgtandem.plan.Plan;
import org.pgtandem.plan.PlanScript;
import org.pgtandem.plan.Step;
import org.pgtandem.plan.StepPreview;

/** The ways to show a plan. */
enum PlanFormat {
    /** For people: titles, why, and the commands. */
    TEXT {
        @Override
        void print(Plan plan, @Nullable Set<String> done, World world) {
            new PlanText(new Say(world.out(), Say.language(world.env()))).print(plan, done == null ? Set.of() : done);
        }
    },
    /** One object on one line. */
    JSON {
        @Override
        void print(Plan plan, @Nullable Set<String> done, World world) {
            new JsonLines(world.out()).write(Json.object("type", "plan", "lab", plan.lab(), "steps",
                    plan.flat().stream().map(step -> json(step, done)).toList()));
        }
    },
    /** A shell script to read and to copy from. */
    SH {
        @Override
        void print(Plan plan, @Nullable Set<String> done, World world) {
            Say say = new Say(world.out(), Say.language(world.env()));
            PlanScript.lines(plan, say::words).forEach(say::raw);
        }
    };

    /** @param done ids of the steps that a run would find done; null where nobody has looked */
    abstract void print(Plan plan, @Nullable Set<String> done, World world);

    private static Object json(Step step, @Nullable Set<String> done) {
        return Json.object("id", step.info().id(), "node", step.info().node(), "title",
                Texts.english(step.info().title()), "why", Texts.english(step.info().why()), "phase",
                Json.word(step.info().phase()), "risk", Json.word(step.info().risk()), "subject",
                step.info().subject(), "undo", Optional.ofNullable(step.info().undo()).map(Texts::english).orElse(null),
                "already", done == null ? null : done.contains(step.info().id()), "commands",
                StepPreview.of(step).lines());
    }
}
