package org.pgtandem.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pgtandem.command.SqlTarget;
import org.pgtandem.command.Template;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Condition.Equal;
import org.pgtandem.plan.Condition.Expected;
import org.pgtandem.plan.Condition.OneOf;
import org.pgtandem.plan.Condition.SqlIs;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.plan.StepInfo.Risk;
import org.pgtandem.postgres.AirlineScale;
import org.pgtandem.postgres.AirlineSql;

/**
 * The demo database, a table a step. Each table is filled by one statement, so that it is full or empty whatever comes
 * between, and the next run goes on where this one ended. Every step asks what there is itself, so that a table or key
 * which somebody dropped from a complete database is made again, and nothing else.
 *
 * @param admin where databases are made
 */
record DemoSteps(AirlineSql sql, SqlTarget admin) {

    private static final Expected TRUE = new Equal("t");

    /** @param old comment of the database to drop first; null for none */
    List<Step> replacing(@Nullable String old) {
        List<Step> steps = new ArrayList<>();
        if (old != null) {
            steps.add(drop(old));
        }
        steps.add(create());
        steps.add(inside("tables", sql.tables(), sql.areTables()));
        steps.add(inside("generator", sql.generator(), sql.isGenerator()));
        for (String table : AirlineSql.TABLES) {
            if (table.equals("bookings")) {
                steps.add(filling("journeys", "generator.journeys", sql.journeys(), sql.areJourneys()));
            }
            steps.add(filling(table, "bookings." + table, sql.fill(table), sql.isFilled(table)));
        }
        steps.add(inside("keys", sql.keys(), sql.areKeys()));
        steps.add(inside("view", sql.view(), sql.isView()));
        steps.add(inside("finish", sql.finish(), sql.isFinished()));
        return steps;
    }

    private Step drop(String old) {
        StepInfo info = info("drop", new SqlIs(admin, sql.countWith(old), new Equal("0"))).risk(Risk.DELETES,
                sql.database());
        return new Step.Sql(info, admin, sql.drop(), null, List.of());
    }

    private Step create() {
        StepInfo info = info("create",
                new SqlIs(admin, sql.comment(), new OneOf(Set.of(sql.marker(), sql.unfinished()))))
                .undo(Text.of("plan.demo-create.undo", sql.database()));
        return new Step.Sql(info, admin, sql.create(), null, List.of());
    }

    private Step inside(String name, Template statement, Template already) {
        return new Step.Sql(info(name, new SqlIs(target(), already, TRUE)), target(), statement, null, List.of());
    }

    private Step filling(String name, String table, Template statement, Template already) {
        long expected = AirlineScale.of(sql.size()).expected(name);
        Probe progress = expected == 0 ? null : new Probe.SqlProbe(target(), sql.progress(table, expected));
        return new Step.Sql(info(name, new SqlIs(target(), already, TRUE)), target(), statement, null, List.of(),
                progress);
    }

    private SqlTarget target() {
        return admin.to(sql.database());
    }

    private StepInfo info(String name, Condition already) {
        String id = "demo-" + name;
        return new StepInfo(id, admin.node(), Text.of("plan." + id + ".title", sql.database()),
                Text.of("plan." + id + ".why", sql.database()), Phase.LOAD, Risk.NONE, null, already, null);
    }
}
