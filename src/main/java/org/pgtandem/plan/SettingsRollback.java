package org.pgtandem.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pgtandem.command.Command;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Condition.Equal;
import org.pgtandem.plan.Condition.SqlIs;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.plan.StepInfo.Risk;
import org.pgtandem.postgres.SettingChange;
import org.pgtandem.postgres.SettingSql;

/** Gives the primary its old settings back, wherever pushing the new ones has stopped. */
final class SettingsRollback {

    private static final String LOG = "SERVER_LOG";
    /** Where nothing was kept nothing had been changed yet. */
    private static final String RESTORE = "if [ -e \"$1\" ]; then mv -f -- \"$1\" \"$2\"; fi";

    private SettingsRollback() {}

    /** The file that ALTER SYSTEM writes. */
    static String file(Pair pair) {
        return pair.source().dataDir() + "/postgresql.auto.conf";
    }

    /** The same as it was before, until the new settings have proved good. */
    static String kept(Pair pair) {
        return file(pair) + ".before-pgtandem";
    }

    static List<Step> steps(Pair pair, boolean restarts) {
        List<Step> steps = new ArrayList<>();
        if (restarts) {
            steps.add(new Step.Run(info(pair, "server-log"),
                    Services.lastWords(pair.primaryFacts(), pair.source(), pair.server()), Set.of(0, 1), LOG, null));
        }
        steps.add(new Step.Run(info(pair, "restore-settings", file(pair)),
                Command.script(pair.sourceOwner(), RESTORE, kept(pair), file(pair))));
        if (restarts) {
            steps.add(restart(pair));
            steps.add(SettingSteps.answers(pair, "answers-again"));
        }
        steps.add(new Step.Sql(info(pair, "reload-again"), pair.primarySql(), SettingSql.reload(), null, List.of()));
        return steps;
    }

    static Step.Told told(Pair pair, boolean restarts) {
        String names = pair.pushed().stream().map(change -> change.name() + " = " + change.willBe())
                .collect(Collectors.joining(", "));
        String service = Services.name(pair.source());
        return new Step.Told(Text.of("plan.push-settings.failed", names), restarts ? LOG : null,
                Text.of("plan.push-settings.undone", pair.primary().name()),
                Text.of("plan.push-settings.broken", kept(pair), file(pair), service),
                Text.of("plan.push-settings.hint"));
    }

    /** A server that runs with its old values was not reached by the new ones, and need not restart. */
    private static Step restart(Pair pair) {
        String service = Services.name(pair.source());
        List<SettingChange> known = pair.pushed().stream().filter(change -> change.now() != null).toList();
        StepInfo info = info(pair, "restart-again", service).risk(Risk.RESTARTS_SERVER, service)
                .already(new SqlIs(pair.primarySql(), SettingSql.areAsBefore(known), new Equal("t")));
        return new Step.Run(info, Services.restart(pair.primaryFacts(), pair.source()));
    }

    private static StepInfo info(Pair pair, String name, Object... args) {
        return Infos.primary(pair, name, Phase.CONFIGURE, args);
    }
}
