package org.pgtandem.job;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pgtandem.facts.BackupGatherer;
import org.pgtandem.facts.check.Preflight;
import org.pgtandem.model.BackupFacts;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Finding;
import org.pgtandem.model.Lab;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.Result;
import org.pgtandem.plan.Agreement;
import org.pgtandem.plan.Order;
import org.pgtandem.plan.OrderPlanner;
import org.pgtandem.plan.Plan;
import org.pgtandem.plan.PlanInput;
import org.pgtandem.postgres.LabCluster;

/**
 * Plans an order. A blocker of the report is none here: it stands against a clone. An order's own planner says what it
 * needs, and where barman is set up for a backup, what stands against that is looked for as before a clone.
 */
final class OrderJob implements PlannedJob.Body {

    private final Order order;
    private final Agreement agreement;
    private final BackupGatherer gatherer;

    OrderJob(Order order, Agreement agreement, BackupGatherer gatherer) {
        this.order = order;
        this.agreement = agreement;
        this.gatherer = gatherer;
    }

    @Override
    public boolean heedsBlockers() {
        return false;
    }

    /** A node that the order needs and that cannot be asked is told in its own words. */
    @Override
    public Result<Plan> plan(Lab lab, CheckReport report, Cancellation cancel) {
        List<String> needed = OrderPlanner.needs(lab, order);
        for (String node : needed) {
            if (report.facts().get(node) instanceof Result.Failed<NodeFacts>(Failure silent)) {
                return Result.failed(silent);
            }
        }
        List<Finding> blockers = order instanceof Order.TakeBackup && lab.usesBarman()
                ? Preflight.againstBarman(lab, report.known())
                : List.of();
        if (!blockers.isEmpty()) {
            return Result.failed(PlannedJob.reason(blockers.getFirst()));
        }
        Result<Plan> plan = planned(lab, report);
        Optional<Failure> unfit = plan.isOk() ? Optional.empty() : unfit(lab, report, needed);
        return unfit.<Result<Plan>>map(Result::failed).orElseGet(() -> plan.flatMap(agreement::covers));
    }

    /** Why so little is known of a node that is needed: the lab means a cluster that is not there. */
    private static Optional<Failure> unfit(Lab lab, CheckReport report, List<String> needed) {
        return needed.stream().flatMap(name -> lab.node(name).stream())
                .flatMap(node -> Optional.ofNullable(report.known().get(node.name()))
                        .flatMap(facts -> LabCluster.unfit(node, facts)).stream())
                .findFirst();
    }

    private Result<Plan> planned(Lab lab, CheckReport report) {
        PlanInput input = new PlanInput(lab, report.known());
        return switch (OrderPlanner.backups(order)) {
            case UNUSED -> OrderPlanner.plan(input, null, order);
            case NEEDED -> gatherer.gather(lab, report.known())
                    .flatMap(known -> OrderPlanner.plan(input, known, order));
            case WELCOME -> OrderPlanner.plan(input,
                    gatherer.gather(lab, report.known()) instanceof Result.Ok<BackupFacts>(BackupFacts known)
                            ? known
                            : null,
                    order);
        };
    }

    /** No order replaces a data directory. */
    @Override
    public Set<String> mayReplace(Lab lab) {
        return Set.of();
    }
}
