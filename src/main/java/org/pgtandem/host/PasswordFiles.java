package org.pgtandem.host;

import org.pgtandem.command.Command;
import org.pgtandem.command.PasswordFile;
import org.pgtandem.command.RunAs;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Result;

/** Reads users' .pgpass files on nodes. */
public final class PasswordFiles {

    private PasswordFiles() {}

    /** The file of a user of the node; empty where there is none. */
    public static Result<PasswordFile> read(Host host, RunAs owner, Cancellation cancel) {
        Command command = Command.script(owner, "if [ -e ~/.pgpass ]; then cat ~/.pgpass; fi").withSecretOutput();
        return Captured.of(host, command, cancel).map(ended -> new PasswordFile(ended.stdout()));
    }
}
