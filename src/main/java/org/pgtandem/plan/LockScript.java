package org.pgtandem.plan;

import org.pgtandem.command.ResourceText;

/** How the lock on a node's owner is taken: by a run of the program, and by the script that a timer starts. */
public final class LockScript {

    /**
     * Shell functions. {@code take_lock FOLDER DEAD} takes the lock in a folder for the holder whose line is its input; 3 where
     * somebody else has it, who is printed. A lock of the holder DEAD, or of a script that is gone, or an empty one, is
     * broken. {@code give_lock_back FOLDER LINE} removes the lock of the holder of that line, and nobody else's.
     */
    public static final String FUNCTIONS = ResourceText.of(LockScript.class, "lock.sh");

    private LockScript() {}
}
