package org.pgtandem.plan;

import org.pgtandem.model.Text;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.plan.StepInfo.Risk;

/** Says of an order's step what the bundle {@code backups} says under its name. */
final class OrderInfos {

    private OrderInfos() {}

    /** A step that is the only one of its kind. */
    static StepInfo of(String node, String name, Phase phase, Object... args) {
        return of(node, name, name, phase, args);
    }

    static StepInfo of(String node, String id, String name, Phase phase, Object... args) {
        return new StepInfo(id, node, Text.of("backups.step." + name + ".title", args),
                Text.of("backups.step." + name + ".why", args), phase, Risk.NONE, null, null, null);
    }
}
