package org.pgtandem.host.ssh;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;
import org.pgtandem.command.Command;

/**
 * What a run record says.
 *
 * @param run  name of the record's directory under {@code ~/.pgtandem}; empty for a command without a record
 * @param what who started it ({@code host pid}) and the command as people write it
 */
record RunMark(String run, String what) {

    private static final RunMark NONE = new RunMark("", "");
    private static final String HOLDER = computer() + " " + ProcessHandle.current().pid();

    static RunMark of(Command command) {
        return command.recorded()
                ? new RunMark("run-" + UUID.randomUUID(), HOLDER + " " + command.preview().replaceAll("\\s+", " "))
                : NONE;
    }

    private static String computer() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException unnamed) {
            return "localhost";
        }
    }
}
