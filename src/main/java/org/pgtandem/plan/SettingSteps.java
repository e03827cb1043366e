package org.pgtandem.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.pgtandem.command.Command;
import org.pgtandem.command.Template;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Condition.CommandIs;
import org.pgtandem.plan.Condition.Equal;
import org.pgtandem.plan.Condition.SqlIs;
import org.pgtandem.plan.Condition.Succeeds;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.plan.StepInfo.Risk;
import org.pgtandem.postgres.Effect;
import org.pgtandem.postgres.LoadedSql;
import org.pgtandem.postgres.SettingChange;
import org.pgtandem.postgres.SettingSql;

/**
 * Settings of the primary, through ALTER SYSTEM alone and only where they differ: all of them or none, since a server that
 * does not come up with them gets its old ones back.
 */
final class SettingSteps {

    /** A server may have to recover before it answers. */
    private static final Duration COMES_UP = Duration.ofMinutes(2);
    private static final Duration TICK = Duration.ofMillis(500);

    /** Whole or not at all: a full disk must not leave half a file that is put back later. */
    private static final String KEEP = "cp -p -- \"$1\" \"$2.new\" && mv -f -- \"$2.new\" \"$2\"";

    private SettingSteps() {}

    static List<Step> of(Pair pair, boolean hbaChanges) {
        List<Step> steps = new ArrayList<>();
        String archive = pair.lab().archiveDirectory();
        if (archive != null) {
            StepInfo info = info(pair, "archive-directory", archive).already(new CommandIs(pair.primary().name(),
                    Command.of(pair.sourceOwner(), "test", "-d", archive), new Succeeds()));
            steps.add(new Step.Run(info, Command.of(pair.sourceOwner(), "mkdir", "-p", "-m", "0700", "--", archive)));
        }
        if (pair.pushed().isEmpty()) {
            steps.add(reload(pair, hbaChanges));
            steps.add(forget(pair));
        } else {
            steps.add(push(pair));
            steps.add(new Step.Tell(info(pair, "pending-settings"), pair.primarySql(), SettingSql.pending(),
                    "settings.pending"));
        }
        return steps;
    }

    private static Step push(Pair pair) {
        List<Step> steps = new ArrayList<>(List.of(keep(pair)));
        pair.pushed().forEach(change -> steps.add(alter(pair, change)));
        if (restarts(pair)) {
            steps.add(restart(pair));
            steps.add(answers(pair, "primary-answers"));
        } else {
            steps.add(reload(pair, true));
        }
        steps.add(forget(pair));
        String names = pair.pushed().stream().map(SettingChange::name).collect(Collectors.joining(", "));
        return new Step.Attempt(info(pair, "push-settings", names), steps,
                SettingsRollback.steps(pair, restarts(pair)), SettingsRollback.told(pair, restarts(pair)));
    }

    /** What an interrupted run kept is older and known to be good, so it stays. */
    private static Step keep(Pair pair) {
        String kept = SettingsRollback.kept(pair);
        StepInfo info = info(pair, "keep-settings", SettingsRollback.file(pair), kept)
                .already(new CommandIs(pair.primary().name(), Command.of(pair.sourceOwner(), "test", "-e", kept),
                        new Succeeds()));
        return new Step.Run(info, Command.script(pair.sourceOwner(), KEEP, SettingsRollback.file(pair), kept));
    }

    /** Once the server answers with what it has, what an interrupted run kept is old and must not come back. */
    private static Step forget(Pair pair) {
        String kept = SettingsRollback.kept(pair);
        StepInfo info = info(pair, "forget-settings", kept).already(new CommandIs(pair.primary().name(),
                Command.of(pair.sourceOwner(), "test", "!", "-e", kept), new Succeeds()));
        return new Step.Run(info, Command.of(pair.sourceOwner(), "rm", "-f", "--", kept));
    }

    private static Step alter(Pair pair, SettingChange change) {
        String now = change.now() == null ? "?" : change.now();
        StepInfo said = info(pair, "setting", change.name(), change.willBe(), now);
        StepInfo info = new StepInfo("set-" + change.name(), said.node(), said.title(), change.why(), said.phase(),
                Risk.NONE, null, new SqlIs(pair.primarySql(), SettingSql.areSet(List.of(change)), new Equal("t")),
                Text.of("plan.setting.undo", change.name()));
        return new Step.Sql(info, pair.primarySql(), SettingSql.alter(change.name(), change.willBe()), null,
                List.of());
    }

    private static boolean restarts(Pair pair) {
        return pair.pushed().stream().anyMatch(change -> change.effect() == Effect.RESTART);
    }

    /** Makes settings and pg_hba.conf take effect. */
    private static Step reload(Pair pair, boolean news) {
        StepInfo info = info(pair, "reload");
        return new Step.Sql(news
                ? info
                : info.already(new SqlIs(pair.primarySql(), LoadedSql.areLoaded(), new Equal("t"))),
                pair.primarySql(), SettingSql.reload(), null, List.of());
    }

    private static Step restart(Pair pair) {
        String service = Services.name(pair.source());
        List<String> names = pair.pushed().stream().filter(change -> change.effect() == Effect.RESTART)
                .map(SettingChange::name).toList();
        return new Step.Run(info(pair, "restart", service, String.join(", ", names)).risk(Risk.RESTARTS_SERVER,
                service), Services.restart(pair.primaryFacts(), pair.source()));
    }

    static Step answers(Pair pair, String name) {
        return new Step.Await(info(pair, name),
                new SqlIs(pair.primarySql(), Template.of("SELECT 1;\n"), new Succeeds()), COMES_UP, TICK, null);
    }

    private static StepInfo info(Pair pair, String name, Object... args) {
        return Infos.primary(pair, name, Phase.CONFIGURE, args);
    }
}
