package org.pgtandem.host.ssh;

import java.util.UUID;
import org.pgtandem.command.Command;
import org.pgtandem.host.ProcessMark;
import org.pgtandem.host.ThisComputer;

/**
 * What a run record says.
 *
 * @param run  name of the record's directory under {@code ~/.pgtandem}; empty for a command without a record
 * @param what who started it ({@code host pid@start}) and the command as people write it
 */
record RunMark(String run, String what) {

    private static final RunMark NONE = new RunMark("", "");
    private static final String HOLDER = ThisComputer.name() + " " + ProcessMark.ours().word();

    static RunMark of(Command command) {
        return command.recorded()
                ? new RunMark("run-" + UUID.randomUUID(), HOLDER + " " + command.preview().replaceAll("\\s+", " "))
                : NONE;
    }
}
