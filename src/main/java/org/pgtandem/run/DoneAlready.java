package org.pgtandem.run;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pgtandem.host.Hosts;
import org.pgtandem.host.SqlSessions;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Secrets;
import org.pgtandem.plan.Condition;
import org.pgtandem.plan.Plan;
import org.pgtandem.plan.Step;

/** Looks which steps of a plan a run would find done already. Changes nothing. */
public final class DoneAlready {

    private final RunContext context;
    /** Many steps ask the same. */
    private final Map<Condition, Boolean> asked = new HashMap<>();
    private final Set<String> done = new LinkedHashSet<>();

    private DoneAlready(RunContext context) {
        this.context = context;
    }

    /** The ids of those steps. What is not known before the plan runs, such as a later answer, is not among them. */
    public static Set<String> of(Plan plan, Hosts hosts, SqlSessions sql, Secrets secrets, Cancellation cancel) {
        try (KeptSessions sessions = new KeptSessions(sql, cancel)) {
            Emitter nobody = new Emitter(_ -> {}, text -> text, Clock.systemUTC());
            DoneAlready look = new DoneAlready(new RunContext(hosts, sessions, secrets, nobody, cancel));
            look.look(plan.steps(), false);
            return look.done;
        }
    }

    /** What is inside a step that is done is done too. */
    private void look(List<Step> steps, boolean inDone) {
        for (Step step : steps) {
            if (context.cancel().isCancelled()) {
                return;
            }
            boolean is = inDone || isDone(step);
            if (is) {
                done.add(step.info().id());
            }
            look(Plan.inner(step), is);
        }
    }

    private boolean isDone(Step step) {
        Condition already = step.info().already();
        if (already == null) {
            return step instanceof Step.EditBlock edit && new FileAction(context).isThere(edit);
        }
        Boolean known = asked.get(already);
        if (known == null) {
            known = new Conditions(context).look(already).holds();
            asked.put(already, known);
        }
        return known;
    }
}
