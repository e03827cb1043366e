package org.pgtandem.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pgtandem.command.Template;
import org.pgtandem.plan.Condition.All;
import org.pgtandem.plan.Condition.Equal;
import org.pgtandem.plan.Condition.SqlIs;
import org.pgtandem.plan.Condition.Succeeds;
import org.pgtandem.plan.Step.Proof;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.postgres.SettingSql;
import org.pgtandem.postgres.SynchronousStandbys;
import org.pgtandem.postgres.VerifySql;

/** Proves that the standby really follows. Runs every time: it changes nothing that stays. */
final class VerifySteps {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration TICK = Duration.ofMillis(500);
    /** Short, since what is measured is how fast the marker travels. */
    private static final Duration MARKER_TICK = Duration.ofMillis(10);
    private static final Duration MARKER_PATIENCE = Duration.ofSeconds(30);
    private static final String START_LSN = "START_LSN";
    private static final String SESSION = "marker";

    private VerifySteps() {}

    static List<Step> of(Pair pair) {
        List<Step> steps = new ArrayList<>(List.of(position(pair), streaming(pair), sameSystem(pair), marker(pair)));
        steps.add(log(pair));
        return steps;
    }

    /** Only now, since every commit on the primary waits from then on. */
    static List<Step> synchronous(Pair pair) {
        if (!pair.lab().replication().synchronous()) {
            return List.of();
        }
        String names = SynchronousStandbys.names(pair.lab());
        boolean set = pair.server().value(SynchronousStandbys.SETTING).filter(names::equals).isPresent();
        return set
                ? List.of()
                : List.of(
                        new Step.Sql(Infos.primary(pair, "synchronous", Phase.VERIFY, names), pair.primarySql(),
                                SettingSql.alter(SynchronousStandbys.SETTING, names), null, List.of()),
                        new Step.Sql(Infos.primary(pair, "reload-synchronous", Phase.VERIFY), pair.primarySql(),
                                SettingSql.reload(), null, List.of()));
    }

    private static Step position(Pair pair) {
        return new Step.Sql(Infos.primaryFor(pair, "position", Phase.VERIFY), pair.primarySql(),
                VerifySql.currentLsn(), null, List.of(START_LSN));
    }

    private static Step streaming(Pair pair) {
        Condition condition = new All(List.of(
                new SqlIs(pair.primarySql(), VerifySql.senderState(pair.slot()), new Equal("streaming")),
                new SqlIs(pair.primarySql(), VerifySql.hasReplayed(pair.slot(), Template.output(START_LSN)),
                        new Equal("t"))));
        return new Step.Await(Infos.primaryFor(pair, "await-streaming", Phase.VERIFY, pair.standby().name(),
                pair.slot()), condition, PATIENCE, TICK, Proof.STREAMING);
    }

    private static Step sameSystem(Pair pair) {
        String id = pair.server().systemIdentifier();
        return new Step.Await(Infos.standby(pair, "same-system", Phase.VERIFY, id),
                new SqlIs(pair.standbySql(), VerifySql.systemIdentifier(), new Equal(id)), Duration.ZERO, TICK,
                Proof.SAME_SYSTEM);
    }

    private static Step marker(Pair pair) {
        String id = pair.standby().name() + " " + pair.standbyFacts().at();
        Step write = new Step.Sql(Infos.primaryFor(pair, "write-marker", Phase.VERIFY), pair.primarySql(),
                VerifySql.writeMarker(id), SESSION, List.of());
        Step read = new Step.Await(Infos.standby(pair, "read-marker", Phase.VERIFY),
                new SqlIs(pair.standbySql(), VerifySql.readMarker(id), new Succeeds()), MARKER_PATIENCE, MARKER_TICK,
                Proof.MARKER);
        Step drop = new Step.Sql(Infos.primaryFor(pair, "drop-marker", Phase.VERIFY), pair.primarySql(),
                VerifySql.dropMarker(), SESSION, List.of());
        return new Step.Scope(Infos.primaryFor(pair, "marker", Phase.VERIFY),
                new Step.Session(SESSION, pair.primarySql()),
                List.of(write, read), drop);
    }

    private static Step log(Pair pair) {
        return new Step.Run(Infos.standby(pair, "standby-log", Phase.VERIFY),
                Services.lastWords(pair.standbyFacts(), pair.target(), pair.server()), Set.of(0, 1), null, null);
    }
}
