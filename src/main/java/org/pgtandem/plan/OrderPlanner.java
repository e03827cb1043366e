package org.pgtandem.plan;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.BackupFacts;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;

/** Plans what a person asks for beside a clone. */
public final class OrderPlanner {

    private OrderPlanner() {}

    /** Whether an order is planned with what is known of backups. */
    public static boolean needsBackups(Order order) {
        return !(order instanceof Order.LoadDemo || order instanceof Order.RemoveRestored);
    }

    /**
     * The plan, or why there can be none with these facts. Pure: the same input gives the same plan.
     *
     * @param known what is known of backups; null where the order needs nothing of it
     */
    public static Result<Plan> plan(PlanInput input, @Nullable BackupFacts known, Order order) {
        return switch (order) {
            case Order.TakeBackup() -> at(input, known, TakeBackupPlanner::plan);
            case Order.VerifyBackup(String id) -> at(input, known, site -> VerifyBackupPlanner.plan(site, id));
            case Order.ApplyRetention() -> at(input, known, RetentionPlanner::plan);
            case Order.NameThisMoment(String name) -> at(input, known, site -> NameMomentPlanner.plan(site, name));
            case Order.Restore restore -> at(input, known, site -> RestorePlanner.plan(site, restore));
            case Order.RemoveRestored removal -> RemoveRestoredPlanner.plan(input, removal);
            case Order.Schedule _ ->
                Result.failed(Failure.of(Text.of("plan.order.not"), Text.of("plan.not.hint")));
            case Order.LoadDemo load -> DemoPlanner.plan(input, load);
        };
    }

    private static Result<Plan> at(PlanInput input, @Nullable BackupFacts known,
            Function<BackupSite, Result<Plan>> planner) {
        if (known == null) {
            throw new IllegalArgumentException("this order is planned with what is known of backups");
        }
        return BackupSite.of(input, known).flatMap(planner);
    }
}
