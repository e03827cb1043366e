package org.pgtandem.plan;

import java.util.ArrayList;
import java.util.List;
import org.pgtandem.postgres.BarmanPlace;

/**
 * Sets barman up for the lab's primary: two roles with narrow rights, a slot, passwords, the server's file, and the
 * receiver, which barman's own check then finds well. Every step finds itself already done.
 */
final class BarmanSetup {

    private BarmanSetup() {}

    /** From a primary that nothing was prepared on; the settings and pg_hba.conf are what the lab's clone would make. */
    static List<Step> steps(List<Pair> pairs, BarmanPlace place) {
        Pair any = pairs.getFirst();
        List<Step> steps = new ArrayList<>(first(any, place));
        steps.add(HbaSteps.onPrimary(pairs));
        steps.addAll(SettingSteps.of(any, HbaSteps.changes(pairs)));
        steps.addAll(onceConfigured(any, place));
        return steps;
    }

    /** What must be so before anything is changed: neither barman's file of this server nor its roles are somebody else's. */
    static List<Step> first(Pair pair, BarmanPlace place) {
        List<Step> steps = new ArrayList<>(List.of(BarmanFileSteps.mustBeOurs(place)));
        steps.addAll(BarmanRoleSteps.mustBeOurs(pair, place));
        return steps;
    }

    /** What is left to do where the primary has its settings and lets barman in. */
    static List<Step> onceConfigured(Pair pair, BarmanPlace place) {
        List<Step> steps = new ArrayList<>(BarmanRoleSteps.of(pair, place));
        steps.addAll(BarmanFileSteps.of(pair, place));
        steps.addAll(BarmanReceiverSteps.of(pair, place));
        return steps;
    }

    /** The node of barman, so that two runs keep out of each other's way. */
    static Plan.Target target(BarmanPlace place) {
        return new Plan.Target(place.node().name(), BarmanPlace.USER, place.home());
    }
}
