package org.pgtandem.model;

import java.util.List;

/** The port to labs kept as files: those that a person wrote, and those that the program keeps itself. */
public interface LabStore {

    /**
     * Opens a lab by what a person typed: a lab file, else the name of a saved lab. Fails with place and fix in one
     * line where there is neither or the file breaks a rule.
     */
    Result<Lab> open(String fileOrName);

    /** Names of the saved labs, in alphabetical order. */
    List<String> saved();

    /** Keeps a lab under its name among the program's own files; never touches a file that a person wrote. */
    Result<Result.Done> save(Lab lab);
}
