package org.pgtandem.host;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pgtandem.command.Command;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;

/** One expected call of a {@link ScriptedHost}, and what comes of it: by default no output and exit code 0. */
public final class ScriptedCall {

    final String what;
    private final ScriptedHost host;
    boolean used;
    private String stdin = "";
    private byte[] stdout = {};
    private byte[] stderr = {};
    private int exit;
    private boolean hangs;
    private boolean deaf;
    private boolean breaks;
    private @Nullable Failure failure;
    private @Nullable Result<Socket> socket;
    private @Nullable ScriptedProcess process;
    private @Nullable String given;

    ScriptedCall(ScriptedHost host, String what) {
        this.host = host;
        this.what = what;
    }

    /** What it must be given on stdin, secrets masked; what the caller writes by itself counts too. */
    public ScriptedCall reading(String expectedStdin) {
        stdin = expectedStdin;
        return this;
    }

    public ScriptedCall printing(String text) {
        stdout = text.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    public ScriptedCall printing(byte[] bytes) {
        stdout = bytes;
        return this;
    }

    public ScriptedCall complaining(String text) {
        stderr = text.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    /** It runs until it is killed, after printing what it prints. */
    public ScriptedCall hanging() {
        hangs = true;
        return this;
    }

    /** What it prints breaks off, although it ends as it should. */
    public ScriptedCall breakingOff() {
        breaks = true;
        return this;
    }

    /** It does not read what it is given. */
    public ScriptedCall readingNothing() {
        deaf = true;
        return this;
    }

    /** Ends the description; the command exits with this code. */
    public ScriptedHost exits(int code) {
        exit = code;
        return host;
    }

    /** Ends the description; the command exits with 0. */
    public ScriptedHost succeeds() {
        return host;
    }

    /** Ends the description; the command cannot be started. */
    public ScriptedHost fails(Failure why) {
        failure = why;
        return host;
    }

    void connects(Result<Socket> result) {
        socket = result;
    }

    Result<Socket> socket() {
        if (socket == null) {
            throw new AssertionError(what + " is no connection");
        }
        return socket;
    }

    Result<RemoteProcess> start(Command command) {
        if (failure != null) {
            return Result.failed(failure);
        }
        given = command.stdin().masked();
        process = new ScriptedProcess(output(), stderr, exit, hangs, deaf);
        return Result.ok(process);
    }

    private InputStream output() {
        InputStream printed = new ByteArrayInputStream(stdout);
        return breaks ? new SequenceInputStream(printed, new Broken()) : printed;
    }

    private static final class Broken extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("broken off");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return read();
        }
    }

    /** Whether it was killed. */
    public boolean wasKilled() {
        return process != null && process.wasKilled();
    }

    Optional<String> complaint() {
        if (process == null) {
            return Optional.empty();
        }
        String all = given + process.written();
        return all.equals(stdin)
                ? Optional.empty()
                : Optional.of(what + " was given on stdin:\n" + all + "\nexpected:\n" + stdin);
    }
}
