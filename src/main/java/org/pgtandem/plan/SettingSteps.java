package org.pgtandem.plan;

import static org.pgtandem.plan.SettingPush.info;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pgtandem.command.Command;
import org.pgtandem.command.Template;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Condition.CommandIs;
import org.pgtandem.plan.Condition.Equal;
import org.pgtandem.plan.Condition.SqlIs;
import org.pgtandem.plan.Condition.Succeeds;
import org.pgtandem.plan.StepInfo.Risk;
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

    /** What a clone asks for. */
    static List<Step> of(Pair pair, boolean hbaChanges) {
        SettingPush push = pair.push();
        List<Step> steps = new ArrayList<>();
        String archive = pair.lab().archiveDirectory();
        if (archive != null) {
            steps.add(push.primary().directory(info(push.primary(), "archive-directory", archive), archive));
        }
        steps.addAll(of(push, hbaChanges
                ? null
                : new SqlIs(push.primary().sql(), LoadedSql.areLoaded(), new Equal("t"))));
        return steps;
    }

    /**
     * Pushes the settings and makes them, and pg_hba.conf, take effect.
     *
     * @param loaded where there is nothing to push: whether pg_hba.conf is in effect already; null if it certainly is not
     */
    static List<Step> of(SettingPush push, @Nullable Condition loaded) {
        NodeCluster primary = push.primary();
        return push.changes().isEmpty()
                ? List.of(reload(primary, loaded), forget(primary))
                : List.of(together(push), new Step.Tell(info(primary, "pending-settings"), primary.sql(),
                        SettingSql.pending(), "settings.pending"));
    }

    private static Step together(SettingPush push) {
        NodeCluster primary = push.primary();
        List<Step> steps = new ArrayList<>(List.of(keep(primary)));
        push.changes().forEach(change -> steps.add(alter(primary, change)));
        if (push.restarts()) {
            steps.add(restart(push));
            steps.add(answers(primary, "primary-answers"));
        } else {
            steps.add(reload(primary, null));
        }
        steps.add(forget(primary));
        String names = push.changes().stream().map(SettingChange::name).collect(Collectors.joining(", "));
        return new Step.Attempt(info(primary, "push-settings", names), steps, SettingsRollback.steps(push),
                SettingsRollback.told(push));
    }

    /** What an interrupted run kept is older and known to be good, so it stays. */
    private static Step keep(NodeCluster primary) {
        String file = SettingPush.file(primary);
        String kept = SettingPush.kept(primary);
        StepInfo info = info(primary, "keep-settings", file, kept).already(new CommandIs(primary.node(),
                Command.of(primary.owner(), "test", "-e", kept), new Succeeds()));
        return new Step.Run(info, Command.script(primary.owner(), KEEP, file, kept));
    }

    /** Once the server answers with what it has, what an interrupted run kept is old and must not come back. */
    private static Step forget(NodeCluster primary) {
        String kept = SettingPush.kept(primary);
        StepInfo info = info(primary, "forget-settings", kept).already(new CommandIs(primary.node(),
                Command.of(primary.owner(), "test", "!", "-e", kept), new Succeeds()));
        return new Step.Run(info, Command.of(primary.owner(), "rm", "-f", "--", kept));
    }

    private static Step alter(NodeCluster primary, SettingChange change) {
        String now = change.now() == null ? "?" : change.now();
        StepInfo said = info(primary, "setting", change.name(), change.willBe(), now);
        StepInfo info = new StepInfo("set-" + change.name(), said.node(), said.title(), change.why(), said.phase(),
                Risk.NONE, null, new SqlIs(primary.sql(), SettingSql.areSet(List.of(change)), new Equal("t")),
                Text.of("plan.setting.undo", change.name()));
        return new Step.Sql(info, primary.sql(), SettingSql.alter(change.name(), change.willBe()), null, List.of());
    }

    private static Step reload(NodeCluster primary, @Nullable Condition loaded) {
        StepInfo info = info(primary, "reload");
        return new Step.Sql(loaded == null ? info : info.already(loaded), primary.sql(), SettingSql.reload(), null,
                List.of());
    }

    private static Step restart(SettingPush push) {
        List<String> names = push.late().map(SettingChange::name).toList();
        return new Step.Run(info(push.primary(), "restart", push.service(), String.join(", ", names))
                .risk(Risk.RESTARTS_SERVER, push.service()),
                Services.restart(push.primary().facts(), push.primary().cluster()));
    }

    static Step answers(NodeCluster primary, String name) {
        return new Step.Await(info(primary, name),
                new SqlIs(primary.sql(), Template.of("SELECT 1;\n"), new Succeeds()), COMES_UP, TICK, null);
    }
}
