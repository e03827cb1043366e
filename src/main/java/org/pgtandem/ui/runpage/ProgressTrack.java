package org.pgtandem.ui.runpage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Text;
import org.pgtandem.run.Event;

/** Makes speed and phases out of one step's progress events. */
final class ProgressTrack {

    private final String step;
    private final Pace pace = new Pace();
    private final List<Progress.Phase> phases = new ArrayList<>();

    ProgressTrack(String step) {
        this.step = step;
    }

    boolean isOf(String id) {
        return step.equals(id);
    }

    Progress add(Event.Progress event, Instant at) {
        pace.mark(at, event.done());
        if (event.phase() != null) {
            turnTo(event.phase(), at);
        }
        return new Progress(step, event.done(), event.total(), pace.perSecond(), List.copyOf(phases));
    }

    private void turnTo(Text phase, Instant at) {
        Progress.@Nullable Phase last = phases.isEmpty() ? null : phases.getLast();
        if (last != null && last.name().equals(phase)) {
            return;
        }
        if (last != null) {
            phases.set(phases.size() - 1, new Progress.Phase(last.name(), last.started(), at));
        }
        phases.add(new Progress.Phase(phase, at, null));
    }
}
