package org.pgtandem.run;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pgtandem.command.Template;
import org.pgtandem.host.SqlSession;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Probe;
import org.pgtandem.run.Event.Progress;

/** Tells how far a step is, twice a second on a thread of its own, until it is closed. */
final class ProgressPoller implements AutoCloseable {

    private static final Duration EVERY = Duration.ofMillis(500);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern KILOBYTES = Pattern.compile("(\\d+)/(\\d+) ");
    /** What pg_basebackup prints while the server makes a checkpoint; our own programs speak English. */
    private static final String WAITING = "waiting for checkpoint to complete";

    private final String step;
    private final @Nullable Probe probe;
    private final RunContext context;
    private final Cancellation over = new Cancellation();
    private final AtomicLong piped = new AtomicLong();
    private volatile @Nullable Progress printed;
    private @Nullable Thread thread;

    private ProgressPoller(String step, @Nullable Probe probe, RunContext context) {
        this.step = step;
        this.probe = probe;
        this.context = context;
    }

    /** Starts to poll; a step without a probe is left alone. */
    static ProgressPoller start(String step, @Nullable Probe probe, RunContext context) {
        ProgressPoller poller = new ProgressPoller(step, probe, context);
        if (probe != null) {
            poller.thread = Thread.startVirtualThread(() -> poller.poll(probe));
        }
        return poller;
    }

    /** Takes bytes that passed. */
    void piped(long bytes) {
        piped.addAndGet(bytes);
    }

    /** Takes a display that the program printed. */
    void printed(String display) {
        Matcher kilobytes = KILOBYTES.matcher(display);
        Progress before = printed;
        if (kilobytes.find()) {
            printed = new Progress(step, Long.parseLong(kilobytes.group(1)) * 1024,
                    Long.parseLong(kilobytes.group(2)) * 1024, "bytes",
                    before == null || before.phase() == null ? null : Text.of("run.phase.streaming-database-files"));
        } else if (display.contains(WAITING)) {
            printed = new Progress(step, 0, null, "bytes", Text.of("run.phase.waiting-for-checkpoint-to-finish"));
        }
    }

    private void poll(Probe how) {
        switch (how) {
            case Probe.SqlProbe sql -> pollSql(sql);
            case Probe.CommandBytes counting -> count(counting);
            case Probe.PipedBytes(Long total) -> repeat(() -> Optional.of(passed(total)));
            case Probe.PrintedKilobytes() -> repeat(() -> Optional.ofNullable(printed));
        }
    }

    private void pollSql(Probe.SqlProbe sql) {
        if (context.sessions().openOwn(sql.target()) instanceof Result.Ok<SqlSession>(SqlSession session)) {
            try (session) {
                repeat(() -> asked(session, sql.sql()));
            }
        }
    }

    /** A look that is under way ends with the step, and at once with a run that is cancelled. */
    private void count(Probe.CommandBytes counting) {
        try (var _ = context.cancel().onCancel(over::cancel)) {
            repeat(() -> counted(counting, context.until(over)));
        }
    }

    private void repeat(Supplier<Optional<Progress>> source) {
        Optional<Progress> last = Optional.empty();
        for (boolean ended = over.isCancelled(); !ended; ended = over.pause(EVERY)) {
            Optional<Progress> now = source.get();
            if (!now.equals(last)) {
                now.ifPresent(context.emitter()::emit);
                last = now;
            }
        }
    }

    private Progress passed(@Nullable Long total) {
        return ofEstimated(total, piped.get());
    }

    private Progress ofEstimated(@Nullable Long total, long done) {
        return new Progress(step, done, total == null ? null : Math.max(total, done), "bytes", null);
    }

    private Optional<Progress> counted(Probe.CommandBytes counting, RunContext in) {
        return new Processes(in).quietly(counting.node(), counting.command()) instanceof Result.Ok<Exit>(Exit exit)
                && NUMBER.matcher(exit.stdout().strip()).matches()
                        ? Optional.of(ofEstimated(counting.total(), Long.parseLong(exit.stdout().strip())))
                        : Optional.empty();
    }

    private Optional<Progress> asked(SqlSession session, String sql) {
        return session.execute(Template.of(sql)) instanceof Result.Ok<SqlSession.Rows>(SqlSession.Rows(var rows))
                && !rows.isEmpty() ? Optional.of(progress(rows.getFirst())) : Optional.empty();
    }

    private Progress progress(List<@Nullable String> row) {
        String phase = row.get(0);
        String done = row.get(1);
        String total = row.get(2);
        return new Progress(step, done == null ? 0 : Long.parseLong(done), total == null ? null : Long.valueOf(total),
                "bytes", phase == null ? null : Text.of("run.phase." + slug(phase)));
    }

    private static String slug(String phase) {
        return phase.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** Stops, and waits until nothing more comes. */
    @Override
    public void close() {
        over.cancel();
        if (thread != null) {
            Threads.join(thread);
            last().ifPresent(context.emitter()::emit);
        }
    }

    /** How far it came in the end, where that can still be told. */
    private Optional<Progress> last() {
        return switch (probe) {
            case Probe.PipedBytes(Long total) -> Optional.of(passed(total));
            case Probe.CommandBytes counting when !context.cancel().isCancelled() -> counted(counting, context);
            case null, default -> Optional.empty();
        };
    }
}
