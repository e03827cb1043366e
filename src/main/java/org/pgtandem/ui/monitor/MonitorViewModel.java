package org.pgtandem.ui.monitor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.Sample;
import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.FrameBatch;
import org.pgtandem.ui.kit.Headline;
import org.pgtandem.ui.text.Amounts;

/** State of the monitor view, made of samples alone. FX thread only. */
public final class MonitorViewModel {

    /** After so long without a sample nothing is said any more but that. */
    private static final Duration STALE = Duration.ofSeconds(4);

    /** How the last burst went; exactly one of the two is not null. */
    record BurstResult(@Nullable Text done, @Nullable Failure failure) {}

    private final MonitorSource source;
    private final Clock clock;
    private final Executor background;
    private final Executor window;
    private final FrameBatch<Sample> incoming = new FrameBatch<>(this::accept);
    private final Map<String, LinkBook> books = new LinkedHashMap<>();
    private final SlotBook slotBook = new SlotBook();
    private final ReadOnlyObjectWrapper<@Nullable Sample> sample = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Truth> truth = new ReadOnlyObjectWrapper<>(TruthTeller.waiting());
    private final ReadOnlyObjectWrapper<@Nullable Journey> journey = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<SlotLine>> slots = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Headline> headline = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable BurstResult> burst = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper bursting = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable String> standby = new SimpleObjectProperty<>();

    /**
     * @param background runs what blocks
     * @param window     runs on the FX thread
     */
    public MonitorViewModel(MonitorSource source, Clock clock, Executor background, Executor window) {
        this.source = source;
        this.clock = clock;
        this.background = background;
        this.window = window;
        standby.addListener(_ -> tick());
    }

    public void start() {
        source.start(incoming::offer);
    }

    public void stop() {
        source.stop();
    }

    /** The state in short, for the window's header; null before the first sample. */
    public ReadOnlyObjectProperty<@Nullable Headline> headlineProperty() {
        return headline.getReadOnlyProperty();
    }

    /** Speaks anew of the last sample, which grows older. */
    void tick() {
        Sample last = sample.get();
        Sample.Link link = last == null ? null : link(last);
        if (last == null || link == null) {
            return;
        }
        Instant now = clock.instant();
        Watched watched = new Watched(last, link, LinkSigns.of(link, last), book(link.to()).rates(), now);
        boolean stale = watched.age().compareTo(STALE) > 0;
        Truth said = stale ? TruthTeller.stale(last, now) : TruthTeller.of(watched);
        truth.set(said);
        headline.set(new Headline(said.sign(), said.word(), said.inShort()));
        journey.set(Journey.of(link, said.sign(), watched.standby()));
    }

    void accept(List<Sample> batch) {
        for (Sample each : batch) {
            each.links().forEach(link -> book(link.to()).add(each, link));
            slots.set(slotBook.read(each));
        }
        sample.set(batch.getLast());
        if (standby.get() == null && !batch.getLast().links().isEmpty()) {
            standby.set(batch.getLast().links().getFirst().to());
        }
        tick();
    }

    /** Writes rows on the primary; the result comes later, and the chart marks it. */
    void burst() {
        if (bursting.get()) {
            return;
        }
        bursting.set(true);
        background.execute(() -> {
            Result<Long> result = source.burst();
            window.execute(() -> burstEnded(result));
        });
    }

    private void burstEnded(Result<Long> result) {
        bursting.set(false);
        burst.set(switch (result) {
            case Result.Ok<Long>(Long bytes) -> {
                Text amount = Amounts.bytes(bytes);
                books.values().forEach(book -> book.pin(clock.instant(), Text.of("monitor.burst.pin", amount)));
                yield new BurstResult(Text.of("monitor.burst.done", amount), null);
            }
            case Result.Failed<Long>(Failure failure) -> new BurstResult(null, failure);
        });
    }

    /** History and marks of the standby chosen. */
    LinkBook book() {
        String chosen = standby.get();
        return book(chosen == null ? "" : chosen);
    }

    Clock clock() {
        return clock;
    }

    ReadOnlyObjectProperty<@Nullable Sample> sampleProperty() {
        return sample.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Truth> truthProperty() {
        return truth.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Journey> journeyProperty() {
        return journey.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<SlotLine>> slotsProperty() {
        return slots.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable BurstResult> burstProperty() {
        return burst.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty burstingProperty() {
        return bursting.getReadOnlyProperty();
    }

    /** Name of the standby that truth, journey and chart are about. */
    ObjectProperty<@Nullable String> standbyProperty() {
        return standby;
    }

    private LinkBook book(String name) {
        return books.computeIfAbsent(name, _ -> new LinkBook());
    }

    private Sample.@Nullable Link link(Sample from) {
        return from.links().stream().filter(link -> link.to().equals(standby.get())).findFirst()
                .orElse(from.links().isEmpty() ? null : from.links().getFirst());
    }
}
