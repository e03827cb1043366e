package org.pgtandem.ui.monitor;

import java.util.function.Consumer;
import org.pgtandem.model.Result;
import org.pgtandem.model.Sample;

/** Where the monitor view has its samples from: the engine on a lab, or in tests anything that makes samples. */
public interface MonitorSource {

    /** Begins to watch. Samples may come on any thread. Watching twice at once is a bug. */
    void start(Consumer<Sample> samples);

    /** Ends it; no sample comes afterwards. Does nothing where nothing is watched. */
    void stop();

    /** Writes a burst of rows on the primary and tells how many bytes of WAL it made. Blocks: not on the FX thread. */
    Result<Long> burst();
}
