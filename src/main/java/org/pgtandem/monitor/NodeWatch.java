package org.pgtandem.monitor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pgtandem.command.Template;
import org.pgtandem.host.SqlSession;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.postgres.MonitorSql;
import org.pgtandem.postgres.NodePoll;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls one node over a kept session, on a virtual thread of its own, so that a node that hangs holds up nobody. A poll
 * that is late makes the node unreachable at once; its session is given up only after {@link #PATIENCE}, since a short
 * cut of the link heals by itself.
 */
final class NodeWatch implements AutoCloseable {

    /** A node that has not answered for this long is called unreachable. */
    static final Duration LATE = Duration.ofMillis(950);
    /** A session that has not answered for this long is closed and opened anew. */
    static final Duration PATIENCE = Duration.ofSeconds(6);

    private static final Logger LOG = LoggerFactory.getLogger(NodeWatch.class);
    private static final Template POLL = Template.of(MonitorSql.POLL);
    private static final Failure LATE_FAILURE = Failure.of(Text.of("monitoring.late"),
            Text.of("monitoring.late.hint"));

    private final String node;
    private final SessionSource source;
    private final Clock clock;
    private final Thread thread;
    private Reading reading = Reading.NOTHING;
    private @Nullable SqlSession session;
    private @Nullable Instant askedAt;
    private boolean closed;

    NodeWatch(String node, SessionSource source, Clock clock) {
        this.node = node;
        this.source = source;
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("watch " + node).start(this::work);
    }

    /** Asks for a poll, unless one is on its way. */
    synchronized void ask() {
        if (askedAt == null) {
            askedAt = clock.instant();
            notifyAll();
        } else if (session != null && askedAt.plus(PATIENCE).isBefore(clock.instant())) {
            Thread.startVirtualThread(session::close);
        }
    }

    /** Waits until nothing is on its way, at most until the moment given, or until it is {@link #wakeUp woken} cancelled. */
    synchronized void await(Instant until, Cancellation cancel) throws InterruptedException {
        while (askedAt != null && !cancel.isCancelled()) {
            long left = Duration.between(clock.instant(), until).toMillis();
            if (left <= 0) {
                return;
            }
            wait(left);
        }
    }

    /** Lets whoever waits see that it was cancelled. */
    synchronized void wakeUp() {
        notifyAll();
    }

    /** What is known now. */
    synchronized Reading reading() {
        boolean late = askedAt != null && !clock.instant().isBefore(askedAt.plus(LATE));
        if (!late || reading.poll() == null) {
            return late && reading.failure() == null ? new Reading(null, reading.answeredAt(), LATE_FAILURE) : reading;
        }
        return new Reading(null, reading.answeredAt(), LATE_FAILURE);
    }

    @Override
    public void close() {
        SqlSession open;
        synchronized (this) {
            closed = true;
            open = session;
            notifyAll();
        }
        if (open != null) {
            open.close();
        }
        thread.interrupt();
    }

    private void work() {
        try {
            while (awaitQuestion()) {
                Reading answer = pollSafely();
                synchronized (this) {
                    reading = answer;
                    askedAt = null;
                    notifyAll();
                }
            }
        } catch (InterruptedException _) {
            // Closed: the thread has nothing more to do.
        }
    }

    private synchronized boolean awaitQuestion() throws InterruptedException {
        while (askedAt == null && !closed) {
            wait();
        }
        return !closed;
    }

    /** A bug in one poll is logged, and must not end the watch. */
    private Reading pollSafely() {
        try {
            return poll();
        } catch (RuntimeException bug) {
            LOG.error("a poll of {} broke off", node, bug);
            letGo();
            return new Reading(null, answeredAt(), LATE_FAILURE);
        }
    }

    private Reading poll() {
        Result<String> answer = session().flatMap(open -> open.execute(POLL)).map(NodeWatch::onlyValue);
        return switch (answer) {
            case Result.Ok<String>(String json) -> new Reading(NodePoll.parse(json), clock.instant(), null);
            case Result.Failed<String>(Failure failure) -> {
                letGo();
                yield new Reading(null, answeredAt(), failure);
            }
        };
    }

    private Result<SqlSession> session() {
        synchronized (this) {
            if (session != null) {
                return Result.ok(session);
            }
        }
        Result<SqlSession> opened = source.open(node);
        if (opened instanceof Result.Ok<SqlSession>(SqlSession fresh)) {
            keep(fresh);
        }
        return opened;
    }

    private void keep(SqlSession fresh) {
        boolean tooLate;
        synchronized (this) {
            tooLate = closed;
            session = fresh;
        }
        if (tooLate) {
            fresh.close();
        }
    }

    private void letGo() {
        SqlSession broken;
        synchronized (this) {
            broken = session;
            session = null;
        }
        if (broken != null) {
            broken.close();
        }
    }

    private synchronized @Nullable Instant answeredAt() {
        return reading.answeredAt();
    }

    private static String onlyValue(SqlSession.Rows rows) {
        String value = rows.rows().getFirst().getFirst();
        if (value == null) {
            throw new IllegalStateException("the poll returns no NULL");
        }
        return value;
    }
}
