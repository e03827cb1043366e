package org.pgtandem.job;

import java.util.List;
import java.util.Map;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Result;

/**
 * The labs that a person keeps, what was typed of the one being set up, and the hosts that their ssh configuration
 * knows. Reads and writes files: never on the UI thread.
 */
public interface LabLibrary {

    /** Names of the saved labs, the last used first. */
    List<String> saved();

    /**
     * Opens a lab by what a person typed: a lab file, else the name of a saved lab. Fails with place and fix in one
     * line where there is neither or the file breaks a rule.
     */
    Result<Lab> open(String fileOrName);

    /** A saved lab by its name. */
    Result<Lab> load(String name);

    /** Keeps a lab under its name, in place of the one kept before. */
    Result<Result.Done> save(Lab lab);

    /** Names after {@code Host} in the user's ssh configuration, without patterns, in the order of the file. */
    List<String> aliases();

    /** What was typed last, by field; empty where nothing was. Never holds a secret. */
    Map<String, String> draft();

    /** Keeps what was typed, valid or not, over a restart. */
    void keepDraft(Map<String, String> typed);
}
