package org.pgtandem.plan;

import org.pgtandem.command.PgPass;
import org.pgtandem.command.RunAs;
import org.pgtandem.command.Template;
import org.pgtandem.model.NodeFacts.Cluster;
import org.pgtandem.model.SecretRef.RolePassword;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Step.Place;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.postgres.HbaBlock;
import org.pgtandem.postgres.RoleSql;

/** Passwords where libpq looks for them: in the .pgpass of the clusters' owners, never in a command or a setting. */
final class PasswordFileSteps {

    private PasswordFileSteps() {}

    static Step onPrimary(Pair pair) {
        String file = pair.source().ownerHome() + "/.pgpass";
        StepInfo info = Infos.primary(pair, "primary-pgpass", Phase.CONFIGURE, file, RoleSql.MONITOR);
        return edit(pair, info, pair.sourceOwner(), file, monitorLines(pair.source()));
    }

    static Step onStandby(Pair pair) {
        StepInfo info = Infos.standby(pair, "standby-pgpass", Phase.CONFIGURE, pair.passfile(), pair.user(),
                pair.target().owner());
        Template replication = line(pair.primaryAddress(), pair.source().port(), pair.user());
        return edit(pair, info, pair.targetOwner(), pair.passfile(), replication.then(monitorLines(pair.target())));
    }

    private static Step edit(Pair pair, StepInfo info, RunAs owner, String file, Template lines) {
        String marker = HbaBlock.marker(pair.lab());
        return new Step.EditBlock(info.undo(Text.of("plan.block.undo", file, marker)), owner, file, marker, lines,
                Place.FIRST, "0600", null);
    }

    private static Template monitorLines(Cluster cluster) {
        return line("127.0.0.1", cluster.port(), RoleSql.MONITOR)
                .then(line("localhost", cluster.port(), RoleSql.MONITOR));
    }

    private static Template line(String host, int port, String role) {
        return PgPass.line(host, Integer.toString(port), "*", role, new RolePassword(role)).then("\n");
    }
}
