package org.pgtandem.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgtandem.host.ssh.Environment;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Comparison;
import org.pgtandem.model.DemoSize;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Result;
import org.pgtandem.plan.Agreement;
import org.pgtandem.plan.Order.LoadDemo;
import org.pgtandem.run.Event;
import org.pgtandem.run.Event.Outcome;
import org.pgtandem.run.Event.StepOutcome;
import org.pgtandem.sandbox.PostgresFinder;
import org.pgtandem.sandbox.SandboxRegistry;
import org.pgtandem.sandbox.Sandboxes;
import org.pgtandem.store.KnownHosts;
import org.pgtandem.store.LabFiles;

/** The demo database on two nodes of this computer, with psql and without, on an old and on a new server. */
class DemoDatabaseIT {

    /** What size small and seed 42 give on every version: a change of these needs a new number in the marker. */
    private static final Map<String, String> SMALL_42 = Map.of(
            "bookings.aircrafts", "7 4b5e5ef4b3850b21ec1ba57fb98081bf",
            "bookings.airports", "55 4cb33069a04b05c1480f5d3143781639",
            "bookings.boarding_passes", "13235 b68d293576b8aa2fb727b3b4f98f4de0",
            "bookings.bookings", "7143 f6075b5e22ba66b89c0c29d57c74bf30",
            "bookings.flights", "340 77260b0386ed82ba7b67600d7d756693",
            "bookings.seats", "1302 6e629a837047494968d66f5d9cf1e5b9",
            "bookings.ticket_flights", "17550 10142991f3a2732815c48cb6d6339e57",
            "bookings.tickets", "12584 1c30baaa2b5071c1e1e405e10432454c");

    @TempDir
    Path state;

    private final Map<String, StepOutcome> outcomes = new LinkedHashMap<>();
    private final Cancellation cancel = new Cancellation();

    @ParameterizedTest
    @ValueSource(strings = {"installed", "embedded"})
    void load_sandbox_makesTheSameRowsOnEveryVersionAndNode(String postgres) {
        Engine engine = engine();
        SandboxOptions options = new SandboxOptions(null, postgres.equals("embedded") ? postgres : null, null, false);
        try (SandboxLab sandbox = value(engine.sandbox(options, _ -> {}, cancel))) {
            Lab lab = sandbox.lab();
            assertDone(engine.clone(lab, Agreement.TO_ALL, _ -> {}, cancel));

            assertDone(load(engine, lab, 42, false));
            Comparison comparison = value(engine.compare(lab, LoadDemo.DATABASE, cancel));
            assertThat(comparison.equal()).isTrue();
            assertThat(sums(comparison, lab.standbys().getFirst().name())).isEqualTo(SMALL_42);

            assertDone(load(engine, lab, 42, false));
            assertThat(outcomes.values()).containsOnly(StepOutcome.ALREADY);

            assertThat(load(engine, lab, 43, false).outcome()).isEqualTo(Outcome.BLOCKED);
            assertDone(load(engine, lab, 43, true));
            assertThat(sums(value(engine.compare(lab, LoadDemo.DATABASE, cancel)), lab.primary().name()))
                    .doesNotContainEntry("bookings.tickets", SMALL_42.get("bookings.tickets"));
        }
    }

    private Event.Finished load(Engine engine, Lab lab, int seed, boolean replace) {
        outcomes.clear();
        return engine.carryOut(lab, new LoadDemo(LoadDemo.DATABASE, DemoSize.SMALL, seed, replace), Agreement.TO_ALL,
                event -> {
                    if (event instanceof Event.StepEnded ended) {
                        outcomes.put(ended.step(), ended.outcome());
                    }
                }, cancel);
    }

    private static Map<String, String> sums(Comparison comparison, String node) {
        Map<String, String> sums = new LinkedHashMap<>();
        comparison.tables().forEach(table -> {
            Comparison.Sum sum = Objects.requireNonNull(table.sums().get(node));
            sums.put(table.name(), sum.rows() + " " + sum.checksum());
        });
        return sums;
    }

    private Engine engine() {
        EngineParts parts = new EngineParts(
                ask -> new KnownHosts(state.resolve("known_hosts"), List.of(), ask), Environment.system(),
                new Sandboxes(new SandboxRegistry(state.resolve("sandboxes")), new PostgresFinder(Map.of())),
                new LabFiles(state.resolve("labs")), state.resolve("journals"), Clock.systemUTC());
        return DefaultEngine.factory(parts).create(_ -> Optional.empty(), _ -> true);
    }

    private static void assertDone(Event.Finished finished) {
        assertThat(finished).extracting(Event.Finished::outcome, Event.Finished::failure)
                .containsExactly(Outcome.DONE, null);
    }

    private static <T> T value(Result<T> result) {
        return switch (result) {
            case Result.Ok<T>(T value) -> value;
            case Result.Failed<T>(Failure failure) -> throw new AssertionError(failure);
        };
    }
}
