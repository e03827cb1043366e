package org.pgtandem.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Node;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.NodeFacts.Cluster;
import org.pgtandem.model.NodeFacts.DataDir;
import org.pgtandem.model.Result;
import org.pgtandem.model.ServerFacts;
import org.pgtandem.model.Text;
import org.pgtandem.postgres.AirlineScale;
import org.pgtandem.postgres.AirlineSql;
import org.pgtandem.postgres.SqlTargets;

/** Plans the demo database on the primary. One that somebody else made is never touched. */
final class DemoPlanner {

    private DemoPlanner() {}

    static Result<Plan> plan(PlanInput input, Order.LoadDemo order) {
        Node primary = input.lab().primary();
        NodeFacts facts = input.facts().get(primary.name());
        Cluster cluster = facts == null ? null : facts.cluster();
        ServerFacts server = facts == null ? null : facts.server();
        if (facts == null || cluster == null || server == null) {
            return failed("plan.demo.silent", primary.name());
        }
        AirlineSql sql = new AirlineSql(order.database(), order.size(), order.seed());
        String there = server.databases().get(order.database());
        Optional<Failure> whyNot = whyNot(facts, server, sql, there, order);
        return whyNot.map(Result::<Plan>failed).orElseGet(() -> Result.ok(new Plan(input.lab().name(),
                List.of(new Plan.Target(primary.name(), Owners.of(facts, cluster), cluster.ownerHome())),
                new DemoSteps(sql, SqlTargets.of(primary.name(), Owners.of(facts, cluster), cluster, facts.install()))
                        .replacing(order.replace() && !sql.marker().equals(there) ? there : null),
                facts.at())));
    }

    private static Optional<Failure> whyNot(NodeFacts facts, ServerFacts server, AirlineSql sql,
            @Nullable String there, Order.LoadDemo order) {
        if (server.inRecovery()) {
            return Optional.of(failure("plan.demo.standby", facts.node()));
        }
        if (there != null && !AirlineSql.isOurs(there)) {
            return Optional.of(failure("plan.demo.foreign", order.database(), facts.node()));
        }
        if (isOther(sql, there) && !order.replace()) {
            return Optional.of(failure("plan.demo.other", order.database(), facts.node(), String.valueOf(there)));
        }
        DataDir place = facts.dataDir();
        long room = AirlineScale.of(order.size()).room();
        boolean loads = there == null || !there.equals(sql.marker());
        return loads && place != null && place.freeBytes() < room
                ? Optional.of(failure("plan.demo.room", facts.node(), room >> 20, place.freeBytes() >> 20))
                : Optional.empty();
    }

    /** Ours, of another size or seed. */
    private static boolean isOther(AirlineSql sql, @Nullable String there) {
        return there != null && !there.equals(sql.marker()) && !there.equals(sql.unfinished());
    }

    private static Result<Plan> failed(String key, Object... args) {
        return Result.failed(failure(key, args));
    }

    private static Failure failure(String key, Object... args) {
        return Failure.of(Text.of(key, args), Text.of(key + ".hint", args));
    }
}
