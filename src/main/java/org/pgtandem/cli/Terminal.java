package org.pgtandem.cli;

import java.util.Optional;

/** The person at the terminal, if there is one. */
public interface Terminal {

    /** Whether there is somebody to ask. */
    boolean interactive();

    /** Asks for a line; empty at end of input or where there is nobody. Blocks, also when the job is cancelled. */
    Optional<String> line(String prompt);

    /** Asks for a line without showing what is typed. */
    Optional<String> secret(String prompt);
}
