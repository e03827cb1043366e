package org.pgtandem.cli;

import java.util.Optional;
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
        void print(Plan plan, World world) {
            new PlanText(new Say(world.out(), Say.language(world.env()))).print(plan);
        }
    },
    /** One object on one line. */
    JSON {
        @Override
        void print(Plan plan, World world) {
            new JsonLines(world.out()).write(Json.object("type", "plan", "lab", plan.lab(), "steps",
                    plan.flat().stream().map(PlanFormat::json).toList()));
        }
    },
    /** A shell script to read and to copy from. */
    SH {
        @Override
        void print(Plan plan, World world) {
            Say say = new Say(world.out(), Say.language(world.env()));
            PlanScript.lines(plan, say::words).forEach(say::raw);
        }
    };

    abstract void print(Plan plan, World world);

    private static Object json(Step step) {
        return Json.object("id", step.info().id(), "node", step.info().node(), "title",
                Texts.english(step.info().title()), "why", Texts.english(step.info().why()), "phase",
                Json.word(step.info().phase()), "risk", Json.word(step.info().risk()), "subject",
                step.info().subject(), "undo", Optional.ofNullable(step.info().undo()).map(Texts::english).orElse(null),
                "commands", StepPreview.of(step).lines());
    }
}
