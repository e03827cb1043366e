package org.pgtandem.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.jspecify.annotations.NullUnmarked;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A command that an SSH client asked for, run as sshd does: by the login shell, with pipes. MINA's own process shell
 * polls its pipes every few milliseconds, which makes every short command slow; a thread a stream does not.
 */
@NullUnmarked
final class NodeCommand implements Command {

    private static final Logger LOG = LoggerFactory.getLogger(NodeCommand.class);

    private final NodeHome node;
    private final String line;
    private final Set<Process> running;
    private InputStream in;
    private OutputStream out;
    private OutputStream err;
    private ExitCallback exit;
    private Process process;

    /** @param running where the process is listed while it runs */
    NodeCommand(NodeHome node, String line, Set<Process> running) {
        this.node = node;
        this.line = line;
        this.running = running;
    }

    @Override
    public void start(ChannelSession channel, Environment environment) throws IOException {
        process = node.user().builder(node.home(), List.of("/bin/sh", "-c", line)).start();
        running.add(process);
        Thread.startVirtualThread(() -> copy(in, process.getOutputStream(), true));
        Thread output = Thread.startVirtualThread(() -> copy(process.getInputStream(), out, false));
        Thread errors = Thread.startVirtualThread(() -> copy(process.getErrorStream(), err, false));
        Thread.startVirtualThread(() -> finish(output, errors));
    }

    /** The client went away. What the command started in the background on purpose lives on, as with sshd. */
    @Override
    public void destroy(ChannelSession channel) {
        if (process != null && process.isAlive()) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }

    private void finish(Thread output, Thread errors) {
        try {
            int code = process.waitFor();
            running.remove(process);
            output.join();
            errors.join();
            exit.onExit(code);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void copy(InputStream from, OutputStream to, boolean close) {
        try {
            byte[] buffer = new byte[32 * 1024];
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                to.write(buffer, 0, read);
                to.flush();
            }
        } catch (IOException ended) {
            LOG.debug("a side of the pipe is gone", ended);
        } finally {
            if (close) {
                closeQuietly(to);
            }
        }
    }

    private static void closeQuietly(OutputStream stream) {
        try {
            stream.close();
        } catch (IOException gone) {
            LOG.debug("the command reads no more", gone);
        }
    }

    @Override
    public void setInputStream(InputStream stream) {
        in = stream;
    }

    @Override
    public void setOutputStream(OutputStream stream) {
        out = stream;
    }

    @Override
    public void setErrorStream(OutputStream stream) {
        err = stream;
    }

    @Override
    public void setExitCallback(ExitCallback callback) {
        exit = callback;
    }
}
