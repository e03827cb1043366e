package org.pgtandem.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.pgtandem.model.Comparison;
import org.pgtandem.model.Comparison.Sum;
import org.pgtandem.model.Comparison.Table;
import org.pgtandem.plan.DemoPlans;
import org.pgtandem.plan.Plan;
import org.pgtandem.plan.Step;
import org.pgtandem.run.Event;
import org.pgtandem.run.Event.StepOutcome;
import org.pgtandem.run.Event.Stream;

/** The demo database as an engine would tell of it. */
public final class DemoSamples {

    private static final String SUM = "1c30baaa2b5071c1e1e405e10432454c";
    private static final Map<String, Long> ROWS = new LinkedHashMap<>();

    static {
        ROWS.put("bookings.aircrafts", 7L);
        ROWS.put("bookings.airports", 55L);
        ROWS.put("bookings.boarding_passes", 13_235L);
        ROWS.put("bookings.bookings", 7_143L);
        ROWS.put("bookings.flights", 340L);
        ROWS.put("bookings.seats", 1_302L);
        ROWS.put("bookings.ticket_flights", 17_550L);
        ROWS.put("bookings.tickets", 12_584L);
    }

    private DemoSamples() {}

    /** Drops another one first. */
    public static Plan plan() {
        return DemoPlans.replacing(Samples.PRIMARY);
    }

    public static Comparison equal() {
        return comparison("no table");
    }

    /** One table has lost a row on the standby. */
    public static Comparison differing() {
        return comparison("bookings.tickets");
    }

    private static Comparison comparison(String differs) {
        List<Table> tables = ROWS.entrySet().stream().map(row -> new Table(row.getKey(),
                Map.of(Samples.PRIMARY, new Sum(row.getValue(), SUM), Samples.STANDBY,
                        row.getKey().equals(differs)
                                ? new Sum(row.getValue() - 1, "77aa" + SUM.substring(4))
                                : new Sum(row.getValue(), SUM))))
                .toList();
        return new Comparison("demo", List.of(Samples.PRIMARY, Samples.STANDBY), tables);
    }

    /** Each step done. */
    public static Event.Finished toTheEnd(Consumer<Event> events) {
        events.accept(new Event.Planned(plan()));
        for (Step step : plan().flat()) {
            String id = step.info().id();
            events.accept(new Event.StepStarted(id, Samples.PRIMARY, Samples.AT));
            events.accept(new Event.StepEnded(id, Samples.PRIMARY, StepOutcome.DONE, 0.4, null, Samples.AT));
        }
        Event.Finished end = new Event.Finished(Event.Outcome.DONE, 4.5, null, null);
        events.accept(end);
        return end;
    }

    /** Up to the middle of the tickets. */
    public static Event.Finished halfway(Consumer<Event> events) {
        events.accept(new Event.Planned(plan()));
        for (Step step : plan().flat()) {
            String id = step.info().id();
            events.accept(new Event.StepStarted(id, Samples.PRIMARY, Samples.AT));
            if (id.equals("demo-tickets")) {
                events.accept(new Event.Line(id, Samples.PRIMARY, Stream.COMMAND, "INSERT INTO bookings.tickets",
                        Samples.AT));
                events.accept(new Event.Progress(id, 6_000_000, 11_354_112L, "bytes", null));
                break;
            }
            events.accept(new Event.StepEnded(id, Samples.PRIMARY, StepOutcome.DONE, 0.4, null, Samples.AT));
        }
        return new Event.Finished(Event.Outcome.DONE, 1, null, null);
    }
}
