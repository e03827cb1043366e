package org.pgtandem.plan;

import java.util.ArrayList;
import java.util.List;
import org.pgtandem.command.Command;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Condition.Equal;
import org.pgtandem.plan.Condition.SqlIs;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.plan.StepInfo.Risk;
import org.pgtandem.postgres.Effect;
import org.pgtandem.postgres.LoadedSql;
import org.pgtandem.postgres.SettingChange;
import org.pgtandem.postgres.SettingSql;

/** Settings of the primary, through ALTER SYSTEM alone and only where they differ. */
final class SettingSteps {

    private SettingSteps() {}

    static List<Step> of(Pair pair) {
        List<Step> steps = new ArrayList<>();
        String archive = pair.lab().archiveDirectory();
        if (archive != null) {
            steps.add(new Step.Run(Infos.primary(pair, "archive-directory", Phase.CONFIGURE, archive),
                    Command.of(pair.sourceOwner(), "mkdir", "-p", "-m", "0700", "--", archive)));
        }
        pair.pushed().forEach(change -> steps.add(alter(pair, change)));
        return steps;
    }

    private static Step alter(Pair pair, SettingChange change) {
        String now = change.now() == null ? "?" : change.now();
        StepInfo said = Infos.primary(pair, "setting", Phase.CONFIGURE, change.name(), change.willBe(), now);
        StepInfo info = new StepInfo("set-" + change.name(), said.node(), said.title(), change.why(), said.phase(),
                Risk.NONE, null, new SqlIs(pair.primarySql(), SettingSql.areSet(List.of(change)), new Equal("t")),
                Text.of("plan.setting.undo", change.name()));
        return new Step.Sql(info, pair.primarySql(), SettingSql.alter(change.name(), change.willBe()), null,
                List.of());
    }

    /** Makes settings and pg_hba.conf take effect: by a restart only where a setting needs one. */
    static Step takeEffect(Pair pair, boolean hbaChanges) {
        if (pair.pushed().stream().anyMatch(change -> change.effect() == Effect.RESTART)) {
            return restart(pair);
        }
        StepInfo info = Infos.primary(pair, "reload", Phase.CONFIGURE);
        boolean nothingNew = pair.pushed().isEmpty() && !hbaChanges;
        return new Step.Sql(nothingNew
                ? info.already(new SqlIs(pair.primarySql(), LoadedSql.areLoaded(), new Equal("t")))
                : info, pair.primarySql(), SettingSql.reload(), null, List.of());
    }

    private static Step restart(Pair pair) {
        String service = Services.name(pair.source());
        List<String> names = pair.pushed().stream().filter(change -> change.effect() == Effect.RESTART)
                .map(SettingChange::name).toList();
        StepInfo info = Infos.primary(pair, "restart", Phase.CONFIGURE, service, String.join(", ", names))
                .risk(Risk.RESTARTS_SERVER, service);
        return new Step.Run(info, Services.restart(pair.primaryFacts(), pair.source()));
    }
}
