package org.pgtandem.plan;

import java.time.Duration;
import java.util.List;
import org.pgtandem.command.Command;
import org.pgtandem.command.PgPass;
import org.pgtandem.command.RunAs;
import org.pgtandem.command.Template;
import org.pgtandem.model.SecretRef.RolePassword;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Condition.CommandIs;
import org.pgtandem.plan.Condition.Equal;
import org.pgtandem.plan.Condition.Succeeds;
import org.pgtandem.plan.Step.Place;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.postgres.BarmanPlace;
import org.pgtandem.postgres.BarmanRoleSql;
import org.pgtandem.postgres.BarmanServerFile;
import org.pgtandem.postgres.HbaBlock;

/** Passwords for the operating system's user barman, and barman's file of this server. */
final class BarmanFileSteps {

    private BarmanFileSteps() {}

    static List<Step> of(Pair pair, BarmanPlace place) {
        return List.of(passwords(pair, place), server(pair, place));
    }

    private static Step passwords(Pair pair, BarmanPlace place) {
        String marker = HbaBlock.marker(pair.lab());
        StepInfo info = Infos.barman(place, "barman-pgpass", Phase.CONFIGURE, place.passfile(), BarmanRoleSql.BARMAN,
                BarmanRoleSql.STREAMING).undo(Text.of("plan.block.undo", place.passfile(), marker));
        return new Step.EditBlock(info, BarmanPlace.USER, place.passfile(), marker,
                line(pair, BarmanRoleSql.BARMAN).then(line(pair, BarmanRoleSql.STREAMING)), Place.FIRST, "0600", null);
    }

    private static Template line(Pair pair, String role) {
        return PgPass.line(pair.primaryAddress(), Integer.toString(pair.source().port()), "*", role,
                new RolePassword(role)).then("\n");
    }

    /** barman may keep backups of a server of this name already, set up by somebody else: those rules are not ours to change. */
    static Step mustBeOurs(BarmanPlace place) {
        String file = place.serverFile();
        Condition ours = new CommandIs(place.node().name(), Command.script(RunAs.ROOT,
                "test ! -e \"$1\" || grep -q \"^$2\" \"$1\"", file, BarmanServerFile.OURS), new Succeeds());
        return new Step.Await(Infos.barman(place, "barman-server-ours", Phase.CONFIGURE, file, place.server())
                .already(ours), ours, Duration.ZERO, Duration.ofSeconds(1), null);
    }

    private static Step server(Pair pair, BarmanPlace place) {
        String text = BarmanServerFile.text(pair.lab(), place, pair.primaryAddress(), pair.source().port());
        StepInfo info = Infos.barman(place, "barman-server", Phase.CONFIGURE, place.serverFile(), place.server())
                .already(new CommandIs(place.node().name(), Command.of(RunAs.ROOT, "cat", "--", place.serverFile()),
                        new Equal(text.strip())))
                .undo(Text.of("plan.barman-server.undo", place.serverFile()));
        return new Step.WriteFile(info, RunAs.ROOT, place.serverFile(), Template.of(text), "0644");
    }
}
