package org.pgtandem.realhosts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.awaitility.Awaitility;

/** OpenSSH's own agent, which holds nothing until a key is added. */
final class SshAgent implements AutoCloseable {

    private final Path folder;
    private final Process process;

    private SshAgent(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    /** @param folder for its socket */
    static SshAgent start(Path folder) {
        try {
            SshAgent agent = new SshAgent(folder, new ProcessBuilder("ssh-agent", "-D", "-a",
                    folder.resolve("agent").toString()).redirectErrorStream(true)
                    .redirectOutput(folder.resolve("said").toFile()).start());
            Awaitility.await().until(() -> Files.exists(agent.socket()));
            return agent;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    Path socket() {
        return folder.resolve("agent");
    }

    /** Adds a key as a person does who types its passphrase. */
    void add(Path key, String passphrase) {
        try {
            Path ask = Files.writeString(folder.resolve("ask"), "#!/bin/sh\nprintf '%s\\n' '" + passphrase + "'\n");
            Files.setPosixFilePermissions(ask, PosixFilePermissions.fromString("rwx------"));
            ProcessBuilder add = new ProcessBuilder("ssh-add", key.toString()).redirectErrorStream(true)
                    .redirectOutput(folder.resolve("added").toFile());
            add.environment().put("SSH_AUTH_SOCK", socket().toString());
            add.environment().put("SSH_ASKPASS", ask.toString());
            add.environment().put("SSH_ASKPASS_REQUIRE", "force");
            if (add.start().waitFor() != 0) {
                throw new AssertionError(Files.readString(folder.resolve("added")));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
