package org.pgtandem.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pgtandem.job.SandboxOptions;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Text;

/** The window, as the command line sees it. */
public interface Window {

    /** Why no window can be opened here, with what to install; empty where one can. */
    Optional<Text> unavailable();

    /** Opens it, on a lab or on the start view, and returns when it is closed. */
    void open(@Nullable Lab lab);

    /** Opens it on a sandbox that is being made and cloned, and returns when it is closed. */
    void demo(SandboxOptions options);
}
