package org.pgtandem.monitor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Role;
import org.pgtandem.model.Sample;

/** Polls the nodes of a lab at a fixed interval and hands on one sample a tick, until it is cancelled. */
public final class Monitor {

    /** How long the first tick waits for logins, so that the first sample says something. */
    private static final Duration FIRST = Duration.ofSeconds(6);

    private final Lab lab;
    private final SessionSource sessions;
    private final Clock clock;

    public Monitor(Lab lab, SessionSource sessions, Clock clock) {
        this.lab = lab;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Watches on this thread; returns soon after the cancellation, with every session closed. */
    public void watch(Duration interval, Consumer<Sample> samples, Cancellation cancel) {
        Map<String, NodeWatch> watches = open();
        try (var _ = cancel.onCancel(() -> watches.values().forEach(NodeWatch::wakeUp))) {
            tick(watches, interval, samples, cancel);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            watches.values().forEach(NodeWatch::close);
        }
    }

    private Map<String, NodeWatch> open() {
        Map<String, NodeWatch> watches = new LinkedHashMap<>();
        lab.nodes().stream().filter(node -> node.role() != Role.BACKUP)
                .forEach(node -> watches.put(node.name(), new NodeWatch(node.name(), sessions, clock)));
        return watches;
    }

    private void tick(Map<String, NodeWatch> watches, Duration interval, Consumer<Sample> samples,
            Cancellation cancel) throws InterruptedException {
        SampleMaker maker = new SampleMaker(lab);
        Duration patience = FIRST;
        while (!cancel.isCancelled()) {
            Instant start = clock.instant();
            watches.values().forEach(NodeWatch::ask);
            for (NodeWatch watch : watches.values()) {
                watch.await(start.plus(patience), cancel);
            }
            if (cancel.isCancelled()) {
                return;
            }
            Instant now = clock.instant();
            samples.accept(maker.make(readings(watches), now));
            // Logins take their time, so the ticks count from the first sample.
            Instant from = patience.equals(FIRST) ? now : start;
            patience = interval.compareTo(NodeWatch.LATE) < 0 ? interval : NodeWatch.LATE;
            boolean _ = cancel.pause(Duration.between(clock.instant(), from.plus(interval)));
        }
    }

    private static Map<String, Reading> readings(Map<String, NodeWatch> watches) {
        Map<String, Reading> readings = new LinkedHashMap<>();
        watches.forEach((node, watch) -> readings.put(node, watch.reading()));
        return readings;
    }
}
