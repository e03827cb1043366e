package org.pgtandem.plan;

import org.pgtandem.model.Text;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.plan.StepInfo.Risk;
import org.pgtandem.postgres.BarmanPlace;

/** Says of a step what the bundle {@code plan} says under its name: {@code plan.NAME.title} and {@code plan.NAME.why}. */
final class Infos {

    private Infos() {}

    /** On a node and its cluster, once in a plan. */
    static StepInfo on(NodeCluster node, String name, Phase phase, Object... args) {
        return of(name, name, node.node(), phase, args);
    }

    /** On the primary, once for all standbys. */
    static StepInfo primary(Pair pair, String name, Phase phase, Object... args) {
        return of(name, name, pair.primary().name(), phase, args);
    }

    /** On the primary, one of several of a kind. */
    static StepInfo oneOnPrimary(Pair pair, String name, String id, Phase phase, Object... args) {
        return of(id, name, pair.primary().name(), phase, args);
    }

    /** On the primary for this standby alone. */
    static StepInfo primaryFor(Pair pair, String name, Phase phase, Object... args) {
        return of(pair.id(name), name, pair.primary().name(), phase, args).forStandby(pair.standby().name());
    }

    static StepInfo standby(Pair pair, String name, Phase phase, Object... args) {
        return of(pair.id(name), name, pair.standby().name(), phase, args).forStandby(pair.standby().name());
    }

    /** On the standby, one of several of a kind. */
    static StepInfo numbered(Pair pair, String name, int number, Phase phase, Object... args) {
        return of(pair.id(name + "-" + number), name, pair.standby().name(), phase, args)
                .forStandby(pair.standby().name());
    }

    /** On the primary for this standby alone, one of several of a kind. */
    static StepInfo numberedOnPrimary(Pair pair, String name, int number, Phase phase, Object... args) {
        return of(pair.id(name + "-" + number), name, pair.primary().name(), phase, args)
                .forStandby(pair.standby().name());
    }

    /** On the node of barman, once for all standbys. */
    static StepInfo barman(BarmanPlace place, String name, Phase phase, Object... args) {
        return of(name, name, place.node().name(), phase, args);
    }

    /** On the node of barman for this standby alone. */
    static StepInfo barmanFor(Pair pair, BarmanPlace place, String name, Phase phase, Object... args) {
        return of(pair.id(name), name, place.node().name(), phase, args).forStandby(pair.standby().name());
    }

    /** On the node of barman, one of several of a kind. */
    static StepInfo oneForBarman(BarmanPlace place, String name, String which, Phase phase, Object... args) {
        return of(name + "-" + which, name, place.node().name(), phase, args);
    }

    private static StepInfo of(String id, String name, String node, Phase phase, Object... args) {
        return new StepInfo(id, node, Text.of("plan." + name + ".title", args),
                Text.of("plan." + name + ".why", args), phase, Risk.NONE, null, null, null);
    }
}
