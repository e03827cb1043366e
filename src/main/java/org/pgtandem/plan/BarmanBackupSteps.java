package org.pgtandem.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pgtandem.command.Command;
import org.pgtandem.command.Template;
import org.pgtandem.plan.Condition.All;
import org.pgtandem.plan.Condition.CommandIs;
import org.pgtandem.plan.Condition.Equal;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.postgres.BarmanPlace;
import org.pgtandem.postgres.ProgressSql;
import org.pgtandem.postgres.WalSql;

/**
 * Takes a backup with barman, and waits until it is complete: barman's own {@code --wait} may hang on a segment that
 * nobody ends, so the segment is ended here and the wait is ours.
 */
final class BarmanBackupSteps {

    /** The output that names the backup. */
    static final String BACKUP = "BARMAN_BACKUP";

    /** What barman's pg_basebackup calls itself. */
    private static final String APPLICATION = "barman_streaming_backup";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final String NEWEST = "barman show-backup \"$1\" latest | sed -n '1s/^Backup \\(.*\\):$/\\1/p'";
    private static final String STATUS = "s/^ *Status *: *//p";

    private BarmanBackupSteps() {}

    /**
     * @param phase   the part of the job that it is
     * @param already finds all of it done; null where that cannot be
     */
    static List<Step> of(Pair pair, BarmanPlace place, Phase phase, @Nullable Condition already) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Run(info(pair, place, phase, "barman-backup", already), backup(place).asRecorded(),
                Set.of(0), null,
                ProgressSql.baseBackup(pair.server().version(), APPLICATION)
                        .<Probe>map(sql -> new Probe.SqlProbe(pair.primarySql(), sql)).orElse(null)));
        steps.add(new Step.Run(info(pair, place, phase, "barman-backup-id", already),
                Command.script(BarmanPlace.USER, NEWEST, place.server()), Set.of(0), BACKUP, null));
        steps.add(new Step.Sql(with(already, Infos.primaryFor(pair, "barman-end-segment", phase)),
                pair.primarySql(), WalSql.endSegment(), null, List.of()));
        steps.add(new Step.Await(info(pair, place, phase, "barman-complete", already),
                new All(List.of(BarmanReceiverSteps.cron(place), isDone(place))), PATIENCE, TICK, null));
        return steps;
    }

    private static Command backup(BarmanPlace place) {
        return Command.of(BarmanPlace.USER, "barman", "backup", "--immediate-checkpoint", place.server());
    }

    private static Condition isDone(BarmanPlace place) {
        Command show = new Command(BarmanPlace.USER, List.of(Template.of("sh"), Template.of("-c"),
                Template.of("barman show-backup \"$1\" \"$2\" | sed -n '" + STATUS + "'"), Template.of("sh"),
                Template.of(place.server()), Template.output(BACKUP)), Template.EMPTY, false, false);
        return new CommandIs(place.node().name(), show, new Equal("DONE"));
    }

    private static StepInfo info(Pair pair, BarmanPlace place, Phase phase, String name,
            @Nullable Condition already) {
        return with(already, Infos.barmanFor(pair, place, name, phase, place.server()));
    }

    private static StepInfo with(@Nullable Condition already, StepInfo info) {
        return already == null ? info : info.already(already);
    }
}
