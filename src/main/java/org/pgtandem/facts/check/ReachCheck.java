package org.pgtandem.facts.check;

import java.util.ArrayList;
import java.util.List;
import org.pgtandem.facts.check.Situation.Seen;
import org.pgtandem.model.Finding;
import org.pgtandem.model.NodeFacts.Reach;
import org.pgtandem.postgres.Addresses;
import org.pgtandem.postgres.SettingsTable;

/** The standby calls the primary, never the other way round, and so does barman: their calls must arrive. */
final class ReachCheck implements Check {

    @Override
    public List<Finding> findings(Situation situation) {
        List<Finding> findings = new ArrayList<>();
        situation.primary().ifPresent(primary -> situation.callers().stream()
                .filter(standby -> !isStopped(primary, standby))
                .forEach(standby -> findings.add(judge(situation, primary, standby))));
        return findings;
    }

    /** A server that does not run refuses everybody, and is a finding already. */
    private static boolean isStopped(Seen primary, Seen standby) {
        return primary.facts().server() == null && !primary.isUnasked()
                && standby.facts().network().toPrimary() == Reach.REFUSED;
    }

    private static Finding judge(Situation situation, Seen primary, Seen standby) {
        Reach reach = standby.facts().network().toPrimary();
        String address = Addresses.of(primary.node(), primary.facts());
        String port = Integer.toString(primary.facts().cluster() == null ? 5432 : primary.facts().cluster().port());
        Object[] args = {standby.name(), address, port};
        return switch (reach) {
            case null -> Say.info(standby.name(),
                    primary.node().postgres().address() == null ? "reach.untried" : "reach.no-bash", args);
            case OPEN -> Say.ok(standby.name(), "reach.open", args);
            case UNKNOWN_NAME -> Say.blocker(standby.name(), "reach.unknown-name", args);
            case TIMED_OUT -> Say.blocker(standby.name(), "reach.timed-out", args);
            case NO_ROUTE -> Say.blocker(standby.name(), "reach.no-route", args);
            case REFUSED -> refused(situation, primary, standby, args);
        };
    }

    private static Finding refused(Situation situation, Seen primary, Seen standby, Object... args) {
        if (primary.isUnasked()) {
            return Say.info(standby.name(), "reach.unexplained", args);
        }
        return willListen(situation, primary)
                ? Say.info(standby.name(), "reach.not-yet", args)
                : Say.blocker(standby.name(), "reach.refused", args);
    }

    /** Nobody listens there yet, because the server listens to its own host alone; the plan changes that. */
    private static boolean willListen(Situation situation, Seen primary) {
        return SettingsTable.of(situation.lab(), primary.facts()).stream()
                .anyMatch(change -> change.name().equals("listen_addresses") && change.changes());
    }
}
