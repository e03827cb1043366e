package org.pgtandem.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import org.pgtandem.model.Backups;

/** Does to the one sandbox that runs what a person would type in a shell. Needs psql beside the server. */
public final class SandboxShell {

    private final SandboxRecord sandbox;
    private final SandboxCommands commands;

    private SandboxShell(SandboxRecord sandbox) {
        this.sandbox = sandbox;
        commands = new SandboxCommands(sandbox, ServerUser.choose().orElseThrow());
    }

    /** @param state the program's state directory */
    public static SandboxShell of(Path state) {
        return new SandboxShell(new SandboxRegistry(state.resolve("sandboxes")).all().getFirst());
    }

    public void onPrimary(String sql) throws IOException, InterruptedException {
        run(commands.psql().get(Sandbox.PRIMARY) + " -qAtc \"" + sql + "\"");
    }

    public void onStandby(String sql) throws IOException, InterruptedException {
        run(commands.psql().get(Sandbox.STANDBY) + " -qAtc \"" + sql + "\"");
    }

    public void stopStandby() throws IOException, InterruptedException {
        run(commands.stop().getFirst());
    }

    /** What a server that was restored beside the primary answers. */
    public String onRestored(Backups.Restored server, String sql) throws IOException, InterruptedException {
        return run(commands.psql().get(Sandbox.PRIMARY) + " -h " + server.socketDir() + " -p " + server.port()
                + " -qAtc \"" + sql + "\"");
    }

    private String run(String line) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", line).directory(Path.of(sandbox.directory()).toFile())
                .redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(line + "\n" + said);
        }
        return said.strip();
    }
}
