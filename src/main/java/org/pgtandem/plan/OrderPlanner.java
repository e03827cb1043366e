package org.pgtandem.plan;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.BackupFacts;
import org.pgtandem.model.Backups.Keeper;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Node;
import org.pgtandem.model.Result;
import org.pgtandem.postgres.BackupPlace;

/** Plans what a person asks for beside a clone. */
public final class OrderPlanner {

    private OrderPlanner() {}

    /** How much an order's plan hangs on what is known of backups. */
    public enum Known {
        UNUSED,
        /** It says more with them. */
        WELCOME, NEEDED
    }

    public static Known backups(Order order) {
        return switch (order) {
            case Order.LoadDemo _,Order.NameThisMoment _ -> Known.UNUSED;
            case Order.RemoveRestored _ -> Known.WELCOME;
            case Order.TakeBackup _,Order.VerifyBackup _,Order.ApplyRetention _,Order.Restore _,Order.Schedule _ ->
                Known.NEEDED;
        };
    }

    /**
     * The names of the nodes without which an order cannot be planned: where one of them does not answer, that is why. What
     * the others would have said is only missing.
     */
    public static List<String> needs(Lab lab, Order order) {
        String primary = lab.primary().name();
        Stream<String> needed = switch (order) {
            case Order.LoadDemo _,Order.NameThisMoment _ -> Stream.of(primary);
            case Order.RemoveRestored removal -> Stream.of(removal.node());
            case Order.VerifyBackup _,Order.ApplyRetention _,Order.Schedule _ -> Stream.of(keeper(lab));
            case Order.Restore restore -> Stream.of(keeper(lab), restore.node());
            case Order.TakeBackup _ -> lab.usesBarman()
                    ? Stream.concat(Stream.of(primary, keeper(lab)), lab.standbys().stream().map(Node::name))
                    : Stream.of(primary, keeper(lab));
        };
        return needed.distinct().toList();
    }

    private static String keeper(Lab lab) {
        return lab.usesBarman() ? lab.barmanOrDefault().node() : BackupPlace.node(lab).name();
    }

    /**
     * The plan, or why there can be none with these facts. Pure: the same input gives the same plan.
     *
     * @param known what is known of backups; null where they are not needed
     */
    public static Result<Plan> plan(PlanInput input, @Nullable BackupFacts known, Order order) {
        return switch (order) {
            case Order.LoadDemo load -> DemoPlanner.plan(input, load);
            case Order.RemoveRestored removal -> RemoveRestoredPlanner.plan(input, known, removal);
            case Order.NameThisMoment(String name) -> NameMomentPlanner.plan(input, name);
            default -> planned(input, Objects.requireNonNull(known), order);
        };
    }

    private static Result<Plan> planned(PlanInput input, BackupFacts known, Order order) {
        return known.backups().keeper() == Keeper.BARMAN
                ? BarmanSite.of(input, known).flatMap(site -> inBarman(site, order))
                : BackupSite.of(input, known).flatMap(site -> inDirectory(site, order));
    }

    private static Result<Plan> inDirectory(BackupSite site, Order order) {
        return switch (order) {
            case Order.TakeBackup() -> TakeBackupPlanner.plan(site);
            case Order.VerifyBackup(String id) -> VerifyBackupPlanner.plan(site, id);
            case Order.ApplyRetention() -> RetentionPlanner.plan(site);
            case Order.Restore restore -> RestorePlanner.plan(site, restore);
            case Order.Schedule schedule -> SchedulePlanner.inDirectory(site, schedule.when());
            default -> throw new IllegalArgumentException("not planned with backups: " + order);
        };
    }

    private static Result<Plan> inBarman(BarmanSite site, Order order) {
        return switch (order) {
            case Order.TakeBackup() -> BarmanOrders.take(site);
            case Order.VerifyBackup(String id) -> BarmanOrders.verify(site, id);
            case Order.ApplyRetention() -> Result.ok(BarmanOrders.retention(site));
            case Order.Restore restore -> BarmanRestorePlanner.plan(site, restore);
            case Order.Schedule schedule -> SchedulePlanner.inBarman(site, schedule.when());
            default -> throw new IllegalArgumentException("not planned with backups: " + order);
        };
    }
}
