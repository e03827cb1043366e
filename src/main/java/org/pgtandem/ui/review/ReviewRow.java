package org.pgtandem.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.pgtandem.plan.Plan;
import org.pgtandem.plan.Step;
import org.pgtandem.plan.StepInfo.Risk;

/**
 * A step of the plan.
 *
 * @param number from 1, in the order in which the steps start
 * @param done   whether a run would find it done already
 */
public record ReviewRow(int number, Step step, boolean done) {

    static List<ReviewRow> of(Plan plan, Set<String> done) {
        List<ReviewRow> rows = new ArrayList<>();
        for (Step step : plan.flat()) {
            rows.add(new ReviewRow(rows.size() + 1, step, done.contains(step.info().id())));
        }
        return rows;
    }

    String id() {
        return step.info().id();
    }

    /** Names of the nodes it touches. */
    Set<String> nodes() {
        Set<String> nodes = new TreeSet<>(Set.of(step.info().node()));
        if (step instanceof Step.Pipe pipe) {
            nodes.add(pipe.toNode());
        }
        return nodes;
    }

    boolean restarts() {
        return !done && step.info().risk() == Risk.RESTARTS_SERVER;
    }

    boolean deletes() {
        return !done && step.info().risk() == Risk.DELETES;
    }

    boolean replaces() {
        return !done && step.info().risk() == Risk.REPLACES_DATA;
    }
}
