package org.pgtandem.run;

import java.time.Duration;
import org.pgtandem.plan.Step;

/** Waits until a condition holds. */
final class AwaitAction {

    private final RunContext context;

    AwaitAction(RunContext context) {
        this.context = context;
    }

    Ending perform(Step.Await await) {
        Conditions conditions = new Conditions(context);
        long end = System.nanoTime() + await.timeout().toNanos();
        while (true) {
            Conditions.Answer answer = conditions.look(await.condition());
            if (answer.holds()) {
                return Ending.DONE;
            }
            Duration left = Duration.ofNanos(end - System.nanoTime());
            if (context.cancel().pause(left.compareTo(await.every()) < 0 ? left : await.every())) {
                return Ending.CANCELLED;
            }
            if (!left.isPositive()) {
                return new Ending.Failed(Failures.inVain(await, context.emitter().mask(seen(answer))));
            }
        }
    }

    private static String seen(Conditions.Answer answer) {
        return answer.seen() == null ? "" : answer.seen();
    }
}
