package org.pgtandem.run;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.pgtandem.command.SqlTarget;
import org.pgtandem.command.Template;
import org.pgtandem.host.SqlSession;
import org.pgtandem.host.SqlSession.Rows;
import org.pgtandem.host.SqlSessions;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Result;

/**
 * SQL sessions kept over the steps of a run, one a target: opening one costs a process and a login, and the marker's
 * time should not hold that. A session that failed is let go, since the server may have been restarted under it.
 */
final class KeptSessions implements AutoCloseable {

    private final SqlSessions opener;
    private final Cancellation cancel;
    private final Map<SqlTarget, SqlSession> open;

    KeptSessions(SqlSessions opener, Cancellation cancel) {
        this(opener, cancel, new ConcurrentHashMap<>());
    }

    private KeptSessions(SqlSessions opener, Cancellation cancel, Map<SqlTarget, SqlSession> open) {
        this.opener = opener;
        this.cancel = cancel;
        this.open = open;
    }

    /** The same sessions under another cancellation. */
    KeptSessions withCancel(Cancellation other) {
        return new KeptSessions(opener, other, open);
    }

    /** Runs what changes something: never twice. */
    Result<Rows> execute(SqlTarget target, Template sql) {
        return session(target).flatMap(session -> letGoOnFailure(target, on(target, session, sql)));
    }

    /** Asks what changes nothing: once more on a new session if the kept one had died. */
    Result<Rows> ask(SqlTarget target, Template sql) {
        boolean kept = open.containsKey(target);
        Result<Rows> rows = execute(target, sql);
        return rows.isOk() || !kept || cancel.isCancelled() ? rows : execute(target, sql);
    }

    /** A session of its own, for a scope or a probe; the caller closes it. */
    Result<SqlSession> openOwn(SqlTarget target) {
        return opener.open(target);
    }

    /** Runs on a session to this target; a cancellation ends the statement and closes the session. */
    Result<Rows> on(SqlTarget target, SqlSession session, Template sql) {
        try (var _ = cancel.onCancel(() -> Thread.startVirtualThread(() -> opener.end(target, session)))) {
            return session.execute(sql);
        }
    }

    /** Lets go of the sessions on a node whose server may be restarted now. */
    void letGo(String node) {
        open.keySet().stream().filter(target -> target.node().equals(node)).toList().forEach(this::letGo);
    }

    @Override
    public void close() {
        open.keySet().forEach(this::letGo);
    }

    private Result<SqlSession> session(SqlTarget target) {
        SqlSession kept = open.get(target);
        return kept != null ? Result.ok(kept) : opener.open(target).map(session -> {
            open.put(target, session);
            return session;
        });
    }

    private Result<Rows> letGoOnFailure(SqlTarget target, Result<Rows> rows) {
        if (!rows.isOk()) {
            letGo(target);
        }
        return rows;
    }

    private void letGo(SqlTarget target) {
        SqlSession session = open.remove(target);
        if (session != null) {
            session.close();
        }
    }
}
