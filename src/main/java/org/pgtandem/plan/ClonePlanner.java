package org.pgtandem.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;

/** Plans a clone: configure the primary, copy beside the standby's data directory, swap, start, verify. */
public final class ClonePlanner {

    private ClonePlanner() {}

    /** The plan, or why there can be none with these facts. Pure: the same input gives the same plan. */
    public static Result<Plan> plan(PlanInput input) {
        return Pairs.of(input).flatMap(pairs -> plan(pairs, Methods.of(input.lab().method())));
    }

    private static Result<Plan> plan(List<Pair> pairs, MethodPlanner method) {
        Optional<Text> whyNot = Methods.whyNot(method, pairs);
        if (whyNot.isPresent()) {
            return Result.failed(Failure.of(whyNot.get(), Text.of("plan.not.hint")));
        }
        List<Step> steps = new ArrayList<>(RoleSteps.mustBeOurs(pairs.getFirst()));
        steps.addAll(method.first(pairs));
        steps.addAll(ConfigurationSteps.of(pairs));
        steps.addAll(method.prepare(pairs));
        for (Pair pair : pairs) {
            steps.addAll(pair.isOnlyStopped() ? RecoverySteps.again(pair) : anew(pair, method));
            steps.addAll(StartSteps.of(pairs, pair));
            steps.addAll(VerifySteps.of(pair));
        }
        steps.addAll(method.verify(pairs));
        steps.addAll(VerifySteps.synchronous(pairs.getFirst()));
        List<Plan.Target> targets = Stream.concat(targets(pairs).stream(), method.targets(pairs).stream()).toList();
        return Result.ok(new Plan(pairs.getFirst().lab().name(), targets, steps, oldest(pairs)));
    }

    private static List<Step> anew(Pair pair, MethodPlanner method) {
        return Stream.concat(CopySteps.of(pair, method).stream(), SwapSteps.of(pair).stream()).toList();
    }

    private static List<Plan.Target> targets(List<Pair> pairs) {
        Pair any = pairs.getFirst();
        Plan.Target primary = new Plan.Target(any.primary().name(), any.sourceOwner(), any.source().ownerHome());
        return Stream.concat(Stream.of(primary), pairs.stream().map(pair -> new Plan.Target(pair.standby().name(),
                pair.targetOwner(), pair.target().ownerHome()))).toList();
    }

    private static Instant oldest(List<Pair> pairs) {
        return pairs.stream().flatMap(pair -> Stream.of(pair.primaryFacts().at(), pair.standbyFacts().at()))
                .min(Instant::compareTo).orElseThrow();
    }
}
