package org.pgtandem.run;

import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.pgtandem.run.Event.Line;
import org.pgtandem.run.Event.Stream;

/** Hands events to the listener one at a time, in order, from whatever thread they come; lines leave it masked. */
final class Emitter {

    private final Consumer<Event> listener;
    private final UnaryOperator<String> mask;
    private final Clock clock;

    Emitter(Consumer<Event> listener, UnaryOperator<String> mask, Clock clock) {
        this.listener = listener;
        this.mask = mask;
        this.clock = clock;
    }

    synchronized void emit(Event event) {
        listener.accept(event);
    }

    void line(String step, String node, Stream stream, String text) {
        emit(new Line(step, node, stream, mask.apply(text), clock.instant()));
    }

    /** A text with every secret of the plan masked. */
    String mask(String text) {
        return mask.apply(text);
    }

    Clock clock() {
        return clock;
    }
}
