package org.pgtandem.model;

/** The port to where preferences are kept. */
public interface PreferenceStore {

    /** What was kept; {@link Preferences#FIRST} where there is nothing or nothing readable. */
    Preferences load();

    /** Keeps them; a failure is a warning at most, since nothing depends on it. */
    Result<Result.Done> keep(Preferences preferences);
}
