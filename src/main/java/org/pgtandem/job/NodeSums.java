package org.pgtandem.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pgtandem.command.SqlTarget;
import org.pgtandem.command.Template;
import org.pgtandem.host.SqlSession;
import org.pgtandem.host.SqlSessions;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Comparison.Sum;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.postgres.CompareSql;
import org.pgtandem.postgres.VerifySql;

/** Asks one node for the sums of a database's tables. */
record NodeSums(SqlSessions sessions, SqlTarget admin, Cancellation cancel) {

    /** The primary's position in the WAL. */
    Result<String> position() {
        return within(admin, session -> one(session, VerifySql.currentLsn()));
    }

    /** Waits until a standby has replayed up to this position. */
    Result<Result.Done> replayed(String lsn) {
        return within(admin, session -> new ReplayWait(session, admin.node(), cancel).until(lsn));
    }

    /** The sums of all tables, by schema and name; a failure where there is no such database. */
    Result<Map<String, Sum>> sums(String database) {
        return within(admin, session -> session.execute(CompareSql.hasDatabase(database)))
                .flatMap(rows -> rows.rows().isEmpty()
                        ? Result.failed(Failure.of(Text.of("job.compare.none", database, admin.node()),
                                Text.of("job.compare.none.hint")))
                        : within(admin.to(database), this::all));
    }

    private Result<Map<String, Sum>> all(SqlSession session) {
        return session.execute(CompareSql.tables()).flatMap(tables -> {
            Map<String, Sum> sums = new LinkedHashMap<>();
            Optional<Failure> failure = tables.rows().stream().flatMap(row -> put(session, row, sums).stream())
                    .findFirst();
            return failure.<Result<Map<String, Sum>>>map(Result::failed).orElseGet(() -> Result.ok(sums));
        });
    }

    private Optional<Failure> put(SqlSession session, List<@Nullable String> table, Map<String, Sum> sums) {
        String schema = String.valueOf(table.getFirst());
        String name = String.valueOf(table.get(1));
        return switch (session.execute(CompareSql.sum(schema, name))) {
            case Result.Failed<SqlSession.Rows>(Failure failure) -> Optional.of(failure);
            case Result.Ok<SqlSession.Rows>(SqlSession.Rows(var rows)) -> {
                sums.put(schema + "." + name, new Sum(Long.parseLong(String.valueOf(rows.getFirst().getFirst())),
                        String.valueOf(rows.getFirst().get(1))));
                yield Optional.empty();
            }
        };
    }

    private static Result<String> one(SqlSession session, Template sql) {
        return session.execute(sql).map(rows -> String.valueOf(rows.rows().getFirst().getFirst()));
    }

    private interface Asking<T> {
        Result<T> of(SqlSession session);
    }

    private <T> Result<T> within(SqlTarget target, Asking<T> asking) {
        return sessions.open(target).flatMap(session -> {
            try (session;
                    var _ = cancel
                            .onCancel(() -> Thread.startVirtualThread(() -> sessions.end(target, session)))) {
                return asking.of(session);
            }
        });
    }
}
