package org.pgtandem.host;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.pgtandem.model.Result;

/** A command that prints what it was told to. */
final class ScriptedProcess implements RemoteProcess {

    private static final int TERMINATED = 128 + 15;

    private final ByteArrayOutputStream stdin = new ByteArrayOutputStream();
    private final boolean deaf;
    private final InputStream stdout;
    private final InputStream stderr;
    private final int exit;
    private final CountDownLatch end;
    private volatile boolean killed;

    ScriptedProcess(InputStream stdout, byte[] stderr, int exit, boolean hangs, boolean deaf) {
        this.deaf = deaf;
        this.stdout = stdout;
        this.stderr = new ByteArrayInputStream(stderr);
        this.exit = exit;
        this.end = new CountDownLatch(hangs ? 1 : 0);
    }

    @Override
    public OutputStream stdin() {
        return deaf ? new Deaf() : stdin;
    }

    @Override
    public InputStream stdout() {
        return stdout;
    }

    @Override
    public InputStream stderr() {
        return stderr;
    }

    @Override
    public Result<Integer> waitFor() {
        try {
            end.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            kill();
        }
        return Result.ok(killed ? TERMINATED : exit);
    }

    @Override
    public void kill() {
        killed |= end.getCount() > 0;
        end.countDown();
    }

    @Override
    public void close() {
        kill();
    }

    boolean wasKilled() {
        return killed;
    }

    private static final class Deaf extends OutputStream {
        @Override
        public void write(int octet) throws IOException {
            throw new IOException("the command no longer reads");
        }
    }

    String written() {
        return stdin.toString(StandardCharsets.UTF_8);
    }
}
