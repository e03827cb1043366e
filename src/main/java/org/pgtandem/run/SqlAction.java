package org.pgtandem.run;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pgtandem.command.Template;
import org.pgtandem.host.SqlSession;
import org.pgtandem.host.SqlSession.Rows;
import org.pgtandem.model.Finding;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Step;

/** Runs SQL in the scope's session, or in the one kept for its target. */
final class SqlAction {

    private final RunContext context;

    SqlAction(RunContext context) {
        this.context = context;
    }

    Ending perform(Step.Sql sql) {
        try (var _ = ProgressPoller.start(sql.info().id(), sql.progress(), context)) {
            return Endings.of(run(sql, context.filled(sql.sql())).flatMap(answer -> putOut(sql, answer)));
        }
    }

    private Result<Rows> run(Step.Sql sql, Template statement) {
        return sql.session() == null
                ? context.sessions().execute(sql.target(), statement)
                : context.sessions().on(sql.target(), scoped(sql.session()), statement);
    }

    /** What cannot be asked is not told: it is for a person to know, and no part of the job. */
    Ending tell(Step.Tell tell) {
        if (context.sessions().ask(tell.target(), context.filled(tell.sql())) instanceof Result.Ok<Rows>(Rows rows)
                && !rows.rows().isEmpty()) {
            String all = rows.rows().stream().map(row -> String.valueOf(row.getFirst()))
                    .collect(Collectors.joining(", "));
            context.emitter().emit(new Event.Found(new Finding(tell.info().node(), Finding.Severity.WARNING,
                    tell.code(), Text.of("finding." + tell.code(), all),
                    Text.of("finding." + tell.code() + ".hint", all), null)));
        }
        return Ending.DONE;
    }

    private SqlSession scoped(String name) {
        SqlSession session = context.scopes().get(name);
        if (session == null) {
            throw new IllegalStateException("no scope holds the session " + name);
        }
        return session;
    }

    private Result<Result.Done> putOut(Step.Sql sql, Rows rows) {
        if (sql.outputs().isEmpty()) {
            return Result.done();
        }
        if (rows.rows().size() != 1 || rows.rows().getFirst().size() < sql.outputs().size()) {
            return Result.failed(Failures.noAnswer(rows.rows().size()));
        }
        List<@Nullable String> row = rows.rows().getFirst();
        for (int i = 0; i < sql.outputs().size(); i++) {
            String value = row.get(i);
            context.outputs().put(sql.outputs().get(i), value == null ? "" : value);
        }
        return Result.done();
    }
}
