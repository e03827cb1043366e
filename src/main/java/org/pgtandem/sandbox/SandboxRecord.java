package org.pgtandem.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.pgtandem.host.ProcessMark;

/**
 * What must be remembered of a sandbox so that a later start of the program can serve or remove it.
 *
 * @param name      the lab's name
 * @param directory where its nodes live
 * @param binDir    directory of the server programs
 * @param keep      whether it outlives the program that made it
 * @param pid       that program
 * @param pidStart  when that program started, milliseconds since the epoch, since process ids come again; 0: not known
 */
public record SandboxRecord(String name, String directory, String binDir, boolean keep, long pid, long pidStart,
        List<NodeRecord> nodes) {

    public SandboxRecord {
        nodes = List.copyOf(nodes);
    }

    /** A node: its name, PostgreSQL's port and the SSH server's. */
    public record NodeRecord(String name, int port, int sshPort) {}

    /** The directory. */
    public Path path() {
        return Path.of(directory);
    }

    /** The same with the ports that the SSH servers really have, in the order of the nodes. */
    SandboxRecord withSshPorts(List<Integer> ports) {
        List<NodeRecord> served = IntStream.range(0, nodes.size())
                .mapToObj(i -> new NodeRecord(nodes.get(i).name(), nodes.get(i).port(), ports.get(i))).toList();
        return new SandboxRecord(name, directory, binDir, keep, pid, pidStart, served);
    }

    /** Whether the program that made it still runs. */
    boolean ownerAlive() {
        return new ProcessMark(pid, pidStart).isRunning();
    }
}
