package org.pgtandem.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.postgres.BarmanPlace;
import org.pgtandem.postgres.BarmanVersion;

/** barman on the standby or on a node of its own: it takes a streaming backup, and restores it into the copy's place. */
final class BarmanMethod implements MethodPlanner {

    @Override
    public CloneMethod method() {
        return CloneMethod.BARMAN;
    }

    @Override
    public List<Text> needs() {
        return List.of(Text.of("plan.need.barman", BarmanVersion.OLDEST.toString()),
                Text.of("plan.need.barman-clients"), Text.of("plan.need.barman-room"),
                Text.of("plan.need.barman-port"));
    }

    @Override
    public Optional<Text> whyNot(Pair pair) {
        return switch (pair.barman()) {
            case Result.Ok<BarmanPlace> _ -> Optional.empty();
            case Result.Failed<BarmanPlace>(Failure failure) -> Optional.of(failure.reason());
        };
    }

    @Override
    public List<Step> first(List<Pair> pairs) {
        return BarmanSetup.first(pairs.getFirst(), place(pairs.getFirst()));
    }

    @Override
    public List<Step> prepare(List<Pair> pairs) {
        return BarmanSetup.onceConfigured(pairs.getFirst(), place(pairs.getFirst()));
    }

    @Override
    public List<Step> steps(Pair pair) {
        BarmanPlace place = place(pair);
        List<Step> steps = new ArrayList<>(BarmanBackupSteps.of(pair, place, Phase.CLONE,
                Streaming.alreadyOf(pair)));
        steps.addAll(BarmanRestoreSteps.of(pair, place));
        steps.addAll(ManifestSteps.of(pair));
        return steps;
    }

    @Override
    public List<Step> verify(List<Pair> pairs) {
        Pair any = pairs.getFirst();
        return List.of(BarmanReceiverSteps.streams(any, place(any)),
                BarmanReceiverSteps.check(place(any), Phase.VERIFY));
    }

    @Override
    public List<Plan.Target> targets(List<Pair> pairs) {
        return List.of(BarmanSetup.target(place(pairs.getFirst())));
    }

    private static BarmanPlace place(Pair pair) {
        if (pair.barman() instanceof Result.Ok<BarmanPlace>(BarmanPlace place)) {
            return place;
        }
        throw new IllegalStateException("whyNot was not asked");
    }
}
