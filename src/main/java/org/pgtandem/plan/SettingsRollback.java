package org.pgtandem.plan;

import static org.pgtandem.plan.SettingPush.info;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pgtandem.command.Command;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Condition.Equal;
import org.pgtandem.plan.Condition.SqlIs;
import org.pgtandem.plan.StepInfo.Risk;
import org.pgtandem.postgres.SettingChange;
import org.pgtandem.postgres.SettingSql;

/** Gives the primary its old settings back, wherever pushing the new ones has stopped. */
final class SettingsRollback {

    private static final String LOG = "SERVER_LOG";
    /** Where nothing was kept nothing had been changed yet. */
    private static final String RESTORE = "if [ -e \"$1\" ]; then mv -f -- \"$1\" \"$2\"; fi";

    private SettingsRollback() {}

    static List<Step> steps(SettingPush push) {
        NodeCluster primary = push.primary();
        String file = SettingPush.file(primary);
        List<Step> steps = new ArrayList<>();
        if (push.restarts()) {
            steps.add(new Step.Run(info(primary, "server-log"),
                    Services.lastWords(primary.facts(), primary.cluster(), push.server()), Set.of(0, 1), LOG, null));
        }
        steps.add(new Step.Run(info(primary, "restore-settings", file),
                Command.script(primary.owner(), RESTORE, SettingPush.kept(primary), file)));
        if (push.restarts()) {
            steps.add(restart(push));
            steps.add(SettingSteps.answers(primary, "answers-again"));
        }
        steps.add(new Step.Sql(info(primary, "reload-again"), primary.sql(), SettingSql.reload(), null, List.of()));
        return steps;
    }

    static Step.Told told(SettingPush push) {
        NodeCluster primary = push.primary();
        String names = push.changes().stream().map(change -> change.name() + " = " + change.willBe())
                .collect(Collectors.joining(", "));
        return new Step.Told(Text.of("plan.push-settings.failed", names), push.restarts() ? LOG : null,
                Text.of("plan.push-settings.undone", primary.node()),
                Text.of("plan.push-settings.broken", SettingPush.kept(primary), SettingPush.file(primary),
                        push.service()),
                Text.of("plan.push-settings.hint"));
    }

    /** A server that runs with its old values was not reached by the new ones, and need not restart. */
    private static Step restart(SettingPush push) {
        List<SettingChange> known = push.changes().stream().filter(change -> change.now() != null).toList();
        StepInfo info = info(push.primary(), "restart-again", push.service())
                .risk(Risk.RESTARTS_SERVER, push.service())
                .already(new SqlIs(push.primary().sql(), SettingSql.areAsBefore(known), new Equal("t")));
        return new Step.Run(info, Services.restart(push.primary().facts(), push.primary().cluster()));
    }
}
