package org.pgtandem.model;

import java.util.function.UnaryOperator;

/** The port to where preferences are kept. Thread-safe. */
public interface PreferenceStore {

    /** What was kept; {@link Preferences#FIRST} where there is nothing or nothing readable. */
    Preferences load();

    /** Changes what is kept; a failure is a warning at most, since nothing depends on it. */
    Result<Result.Done> change(UnaryOperator<Preferences> change);
}
