package org.pgtandem.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.pgtandem.command.Command;
import org.pgtandem.command.RunAs;
import org.pgtandem.command.SqlTarget;
import org.pgtandem.command.Template;
import org.pgtandem.host.ScriptedHost;
import org.pgtandem.host.ScriptedHosts;
import org.pgtandem.host.ScriptedSql;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Plan;
import org.pgtandem.plan.Step;
import org.pgtandem.plan.StepInfo;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.plan.StepInfo.Risk;

/** One run of a few steps on a scripted host, and what it told. */
final class RunOf {

    static final String NODE = "pgsqlMaster";
    static final String PASSWORD = "s3cret:word";
    static final SqlTarget TARGET = new SqlTarget(NODE, RunAs.user("postgres"), "/bin", null, 5432, "postgres",
            "postgres");

    final ScriptedHost host = new ScriptedHost(NODE);
    final ScriptedSql sql = new ScriptedSql();
    final List<Event> events = new ArrayList<>();
    final Cancellation cancel = new Cancellation();
    Consumer<Event> listener = events::add;
    Set<String> mayReplace = Set.of();
    List<Plan.Target> targets = List.of();

    Event.Finished run(Step... steps) {
        Plan plan = new Plan("lab", targets, List.of(steps), Instant.EPOCH);
        return new Runner(new ScriptedHosts(host), sql, _ -> Optional.of(PASSWORD), Clock.systemUTC())
                .run(plan, mayReplace, listener, cancel);
    }

    void assertDone() {
        host.assertDone();
        sql.assertDone();
    }

    /** {@code id outcome} of every step that ended, in order. */
    List<String> ended() {
        return told(Event.StepEnded.class).stream().map(ended -> ended.step() + " " + ended.outcome()).toList();
    }

    <E extends Event> List<E> told(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    static StepInfo info(String id) {
        return info(id, Phase.CONFIGURE);
    }

    static StepInfo info(String id, Phase phase) {
        return new StepInfo(id, NODE, Text.of("plan.slot.title", id), Text.of("plan.slot.why"), phase, Risk.NONE, null,
                null, null);
    }

    static Step command(String id, String... words) {
        return new Step.Run(info(id), Command.of(RunAs.ROOT, words));
    }

    static Step query(String id, String statement, String... outputs) {
        return new Step.Sql(info(id), TARGET, Template.of(statement), null, List.of(outputs));
    }

    static Duration shortly() {
        return Duration.ofMillis(20);
    }
}
