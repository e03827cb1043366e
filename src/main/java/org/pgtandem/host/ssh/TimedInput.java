package org.pgtandem.host.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A stream with a time-out for each read, which sshj's streams lack: a thread reads ahead into a small buffer. */
final class TimedInput extends InputStream {

    private final InputStream source;
    private final byte[] buffer = new byte[64 << 10];
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int start;
    private int end;
    private boolean over;
    private boolean closed;
    private @Nullable IOException failure;
    private volatile int timeoutMillis;

    TimedInput(InputStream source) {
        this.source = source;
        Thread.ofVirtual().name("ssh-port").start(this::pump);
    }

    int timeout() {
        return timeoutMillis;
    }

    /** Zero for none. */
    void timeout(int millis) {
        timeoutMillis = millis;
    }

    private void pump() {
        byte[] piece = new byte[buffer.length];
        try {
            for (int count = source.read(piece); count >= 0; count = source.read(piece)) {
                put(piece, count);
            }
            finish(null);
        } catch (IOException broken) {
            finish(broken);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void put(byte[] piece, int count) throws InterruptedException {
        lock.lock();
        try {
            while (start < end && !closed) {
                changed.await();
            }
            System.arraycopy(piece, 0, buffer, 0, count);
            start = 0;
            end = count;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void finish(@Nullable IOException why) {
        lock.lock();
        try {
            over = true;
            failure = why;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Wakes the reader: the socket was closed. */
    void end() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int available() {
        lock.lock();
        try {
            return end - start;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        lock.lock();
        try {
            await();
            if (start == end) {
                return -1;
            }
            int count = Math.min(length, end - start);
            System.arraycopy(buffer, start, target, offset, count);
            start += count;
            changed.signalAll();
            return count;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new SocketException("interrupted");
        } finally {
            lock.unlock();
        }
    }

    private void await() throws IOException, InterruptedException {
        long left = TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
        while (start == end && !over && !closed) {
            if (timeoutMillis == 0) {
                changed.await();
            } else {
                left = changed.awaitNanos(left);
                if (left <= 0 && start == end && !over && !closed) {
                    throw new SocketTimeoutException("Read timed out");
                }
            }
        }
        if (closed) {
            throw new SocketException("Socket closed");
        }
        if (start == end && failure != null) {
            throw failure;
        }
    }
}
