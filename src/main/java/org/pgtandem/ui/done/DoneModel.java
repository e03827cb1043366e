package org.pgtandem.ui.done;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import org.jspecify.annotations.Nullable;
import org.pgtandem.run.Event;
import org.pgtandem.ui.setup.Setup;

/** What the verification saw. */
public final class DoneModel {

    /** So many of the standby's last lines tell that it follows. */
    private static final int LINES = 8;

    private final Setup setup;
    private final ObjectBinding<Event.@Nullable Verified> verified;

    public DoneModel(Setup setup) {
        this.setup = setup;
        verified = Bindings.createObjectBinding(() -> {
            Event.Finished end = setup.finished().get();
            return end == null ? null : end.verified();
        }, setup.finished());
    }

    /** Null until a run has been verified. */
    public ObjectBinding<Event.@Nullable Verified> verified() {
        return verified;
    }

    /** Whether the run found everything done. */
    public boolean already() {
        Event.Finished end = setup.finished().get();
        return end != null && end.already();
    }

    /** The last lines of the standby's server log. */
    public List<String> lines() {
        List<String> all = setup.standbyLog();
        return List.copyOf(all.subList(Math.max(0, all.size() - LINES), all.size()));
    }

    public Setup setup() {
        return setup;
    }
}
