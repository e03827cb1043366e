package org.pgtandem.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pgtandem.command.Shell;

/** What a person types in a shell to use a kept sandbox and to end it. */
public final class SandboxCommands {

    private final SandboxRecord sandbox;
    private final ServerUser user;

    SandboxCommands(SandboxRecord sandbox, ServerUser user) {
        this.sandbox = sandbox;
        this.user = user;
    }

    /** Commands that open psql on each node, primary first; empty where there is no psql beside the server. */
    public List<String> psql() {
        Path psql = Path.of(sandbox.binDir()).resolve("psql");
        if (!Files.isExecutable(psql)) {
            return List.of();
        }
        return sandbox.nodes().stream().map(node -> SandboxLayout.home(sandbox.path(), node, user))
                .map(home -> line(psql.toString(), "-h", home.socketDir().toString(), "-p",
                        String.valueOf(home.port()), "postgres"))
                .toList();
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
