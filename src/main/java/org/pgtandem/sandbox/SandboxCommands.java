package org.pgtandem.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pgtandem.command.Shell;

/** What a person types in a shell to use a kept sandbox and to end it. */
public final class SandboxCommands {

    private final SandboxRecord sandbox;
    private final ServerUser user;

    SandboxCommands(SandboxRecord sandbox, ServerUser user) {
        this.sandbox = sandbox;
        this.user = user;
    }

    /** By node, primary first, the command that opens psql on it; empty where there is no psql beside the server. */
    public Map<String, String> psql() {
        Path psql = Path.of(sandbox.binDir()).resolve("psql");
        if (!Files.isExecutable(psql)) {
            return Map.of();
        }
        Map<String, String> commands = new LinkedHashMap<>();
        sandbox.nodes().forEach(node -> commands.put(node.name(), line(psql.toString(), "-h",
                sockets(node).toString(), "-p", String.valueOf(node.port()), "postgres")));
        return commands;
    }

    /** The primary's is its own; that of a standby that had no cluster lies where the clone puts it, with the data. */
    private Path sockets(SandboxRecord.NodeRecord node) {
        NodeHome home = SandboxLayout.home(sandbox.path(), node, user);
        return node.equals(sandbox.nodes().getFirst()) ? home.socketDir() : home.dataDir();
    }

    /** Commands that stop both servers, the standby first, and remove the directory. */
    public List<String> stop() {
        List<String> commands = new ArrayList<>();
        for (SandboxRecord.NodeRecord node : sandbox.nodes().reversed()) {
            NodeHome home = SandboxLayout.home(sandbox.path(), node, user);
            commands.add(line(Path.of(sandbox.binDir()).resolve("pg_ctl").toString(), "-D",
                    home.dataDir().toString(), "-m", "fast", "stop"));
        }
        commands.add(Shell.line(List.of("rm", "-r", sandbox.directory())));
        return commands;
    }

    private String line(String... argv) {
        List<String> whole = new ArrayList<>(user.become());
        whole.addAll(List.of(argv));
        return Shell.line(whole);
    }
}
