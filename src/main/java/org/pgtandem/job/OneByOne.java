package org.pgtandem.job;

import java.util.function.Consumer;
import org.pgtandem.run.Event;

/** Lets events of several threads through one at a time, and none after the end of the job. */
final class OneByOne implements Consumer<Event> {

    private final Consumer<Event> listener;
    private boolean finished;

    OneByOne(Consumer<Event> listener) {
        this.listener = listener;
    }

    @Override
    public synchronized void accept(Event event) {
        if (!finished) {
            finished = event instanceof Event.Finished;
            listener.accept(event);
        }
    }
}
