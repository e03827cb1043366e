package org.pgtandem.run;

import org.pgtandem.model.Failure;

/** How an action ended. */
sealed interface Ending {

    Ending DONE = new Done();
    Ending ALREADY = new Already();
    Ending CANCELLED = new Cancelled();

    record Done() implements Ending {}

    /** There was nothing to do. */
    record Already() implements Ending {}

    record Failed(Failure failure) implements Ending {}

    record Cancelled() implements Ending {}
}
