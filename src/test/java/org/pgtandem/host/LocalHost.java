package org.pgtandem.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Path;
import org.pgtandem.command.Command;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.Result;

/** Runs commands on this computer, as whoever runs the tests, in a home of their own: for scripts that must really work. */
public final class LocalHost implements Host {

    private final String node;
    private final Path home;

    public LocalHost(String node, Path home) {
        this.node = node;
        this.home = home;
    }

    @Override
    public String node() {
        return node;
    }

    @Override
    public Result<RemoteProcess> start(Command command) {
        ProcessBuilder builder = new ProcessBuilder(command.words());
        builder.environment().put("HOME", home.toString());
        try {
            return Result.ok(new LocalProcess(builder.start()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public Result<NodeFacts.Login> login() {
        throw new AssertionError("nobody logs in");
    }

    @Override
    public Result<Socket> connect(String address, int port) {
        throw new AssertionError("nobody connects");
    }

    @Override
    public void close() {}

    private record LocalProcess(Process process) implements RemoteProcess {

        @Override
        public OutputStream stdin() {
            return process.getOutputStream();
        }

        @Override
        public InputStream stdout() {
            return process.getInputStream();
        }

        @Override
        public InputStream stderr() {
            return process.getErrorStream();
        }

        @Override
        public Result<Integer> waitFor() {
            return Result.ok(process.onExit().join().exitValue());
        }

        @Override
        public void kill() {
            process.destroyForcibly();
        }

        @Override
        public void close() {
            kill();
        }
    }
}
