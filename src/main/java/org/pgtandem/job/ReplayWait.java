package org.pgtandem.job;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pgtandem.host.SqlSession;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.postgres.CompareSql;

/** Waits for a standby's replay as long as it gets on. */
record ReplayWait(SqlSession session, String node, Cancellation cancel) {

    private static final Duration EVERY = Duration.ofMillis(200);
    /** Longer than a standby holds replay back for a query, by default. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    Result<Result.Done> until(String lsn) {
        String at = "";
        long moved = System.nanoTime();
        while (true) {
            switch (session.execute(CompareSql.replay(lsn))) {
                case Result.Failed<SqlSession.Rows>(Failure failure) -> {
                    return Result.failed(failure);
                }
                case Result.Ok<SqlSession.Rows>(SqlSession.Rows(var rows)) -> {
                    List<@Nullable String> row = rows.getFirst();
                    String state = String.valueOf(row.getFirst());
                    if (!state.equals("behind")) {
                        return state.equals("replayed") ? Result.done() : failed(state, lsn, row.get(1));
                    }
                    if (!at.equals(String.valueOf(row.get(1)))) {
                        at = String.valueOf(row.get(1));
                        moved = System.nanoTime();
                    }
                }
            }
            if (System.nanoTime() - moved > PATIENCE.toNanos() || cancel.pause(EVERY)) {
                return failed("behind", lsn, at);
            }
        }
    }

    private Result<Result.Done> failed(String state, String lsn, @Nullable String at) {
        return Result.failed(Failure.of(Text.of("job.compare." + state, node, lsn, String.valueOf(at)),
                Text.of("job.compare." + state + ".hint", node)));
    }
}
