package org.pgtandem.host;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pgtandem.command.SqlTarget;
import org.pgtandem.command.Template;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;

/** SQL sessions that play a script, node by node in one order; strict like {@link ScriptedHost}. */
public final class ScriptedSql implements SqlSessions {

    private record Call(String node, String sql, Result<SqlSession.Rows> result) {}

    private final Deque<Call> script = new ArrayDeque<>();
    private final List<String> unexpected = new ArrayList<>();
    private int open;

    /** Expects a statement, secrets masked, on a node; it returns no row. */
    public ScriptedSql expect(String node, String sql) {
        return expectRows(node, sql, List.of());
    }

    /** Expects a statement that returns one row; a null for a NULL. */
    public ScriptedSql expect(String node, String sql, @Nullable String... row) {
        return expectRows(node, sql, List.of(Arrays.asList(row)));
    }

    /** Expects a statement that returns rows. */
    public ScriptedSql expectRows(String node, String sql, List<List<@Nullable String>> rows) {
        script.add(new Call(node, sql, Result.ok(new SqlSession.Rows(rows))));
        return this;
    }

    public ScriptedSql expectFailure(String node, String sql, Failure failure) {
        script.add(new Call(node, sql, Result.failed(failure)));
        return this;
    }

    @Override
    public Result<SqlSession> open(SqlTarget target) {
        open++;
        return Result.ok(new SqlSession() {
            @Override
            public Result<Rows> execute(Template sql) {
                return take(target.node(), sql.masked());
            }

            @Override
            public void close() {
                open--;
            }
        });
    }

    private synchronized Result<SqlSession.Rows> take(String node, String sql) {
        Call next = script.peek();
        if (next == null || !next.node.equals(node) || !next.sql.equals(sql)) {
            unexpected.add(node + ": " + sql);
            throw new AssertionError("unexpected SQL on " + node + ":\n" + sql + "\nexpected: " + next);
        }
        script.remove();
        return next.result;
    }

    /** Fails for unexpected and unused statements, and for sessions left open. */
    public void assertDone() {
        if (!unexpected.isEmpty() || !script.isEmpty() || open != 0) {
            throw new AssertionError("unexpected: " + unexpected + "\nnever run: " + script + "\nleft open: " + open);
        }
    }
}
