package org.pgtandem.host.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import net.schmizz.sshj.connection.ConnectionException;
import net.schmizz.sshj.connection.channel.direct.Session;
import org.pgtandem.host.RemoteProcess;
import org.pgtandem.model.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A command that runs in a channel of its own. */
final class SshProcess implements RemoteProcess {

    private static final Logger LOG = LoggerFactory.getLogger(SshProcess.class);
    private static final long POLL_MS = 100;
    private static final long LAST_WORDS_MS = 2_000;

    private final String node;
    private final Session session;
    private final Session.Command command;
    private final Runnable killer;
    private final OutputStream stdin;
    private final InputStream stdout;
    private final InputStream stderr;

    /** @param killer ends the command's process group on the node, and returns when it is gone */
    SshProcess(String node, Session session, Session.Command command, Runnable killer) {
        this.node = node;
        this.session = session;
        this.command = command;
        this.killer = killer;
        this.stdin = new WindowedOutput(command);
        this.stdout = new CommandOutput(command.getInputStream());
        this.stderr = new CommandOutput(command.getErrorStream());
    }

    @Override
    public OutputStream stdin() {
        return stdin;
    }

    @Override
    public InputStream stdout() {
        return stdout;
    }

    @Override
    public InputStream stderr() {
        return stderr;
    }

    /** Writes all of stdin in the background, since a command may write before it has read. */
    void feed(String text) {
        Thread.ofVirtual().name("ssh-stdin").start(() -> {
            try (OutputStream out = stdin) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException early) {
                LOG.debug("{}: the command did not read all of its stdin: {}", node, early.getMessage());
            }
        });
    }

    @Override
    public Result<Integer> waitFor() {
        // A daemon that the command left behind may keep the channel open: the exit code counts, not the channel's end.
        while (command.getExitStatus() == null && command.getExitSignal() == null && !ended(POLL_MS)) {
            if (Thread.currentThread().isInterrupted()) {
                return Result.failed(SshFailures.cancelled(node));
            }
        }
        return outcome();
    }

    private Result<Integer> outcome() {
        Integer status = command.getExitStatus();
        if (status != null) {
            return Result.ok(status);
        }
        return command.getExitSignal() != null
                ? Result.ok(Signals.exitCode(command.getExitSignal()))
                : Result.failed(SshFailures.lost(node, null));
    }

    /** Whether the channel ends within this time. */
    private boolean ended(long millis) {
        try {
            command.join(millis, TimeUnit.MILLISECONDS);
            return true;
        } catch (ConnectionException timeOrLink) {
            if (timeOrLink.getCause() instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            return !command.isOpen();
        }
    }

    /** Whether it has ended or its channel has. */
    boolean isOver() {
        return command.getExitStatus() != null || command.getExitSignal() != null || !command.isOpen();
    }

    @Override
    public void kill() {
        if (!isOver()) {
            killer.run();
            ended(LAST_WORDS_MS);
        }
    }

    @Override
    public void close() {
        kill();
        Bounded.run(LAST_WORDS_MS, session::close);
    }
}
