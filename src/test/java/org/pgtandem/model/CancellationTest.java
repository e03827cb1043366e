package org.pgtandem.model;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CancellationTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final Cancellation cancellation = new Cancellation();

    @Test
    void pause_cancelledMeanwhile_endsAtOnceAndSaysSo() {
        AtomicReference<Thread> waiting = new AtomicReference<>();
        CompletableFuture<Boolean> pause = CompletableFuture.supplyAsync(() -> {
            waiting.set(Thread.currentThread());
            return cancellation.pause(LONG);
        });
        await().until(() -> waiting.get() != null && waiting.get().getState() == Thread.State.TIMED_WAITING);

        cancellation.cancel();

        assertThat(pause).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(true);
    }

    @Test
    void pause_cancelledBefore_doesNotWait() {
        cancellation.cancel();

        assertThat(CompletableFuture.supplyAsync(() -> cancellation.pause(LONG)).orTimeout(5, SECONDS).join()).isTrue();
    }

    @Test
    void pause_notCancelled_waitsTheWholeTime() {
        Duration time = Duration.ofMillis(30);
        long began = System.nanoTime();

        assertThat(cancellation.pause(time)).isFalse();

        assertThat(System.nanoTime() - began).isGreaterThanOrEqualTo(time.toNanos());
    }

    @Test
    void pause_timeThatIsOver_doesNotWait() {
        assertThat(cancellation.pause(Duration.ofHours(-1))).isFalse();
    }

    @Test
    void pause_interrupted_endsAndKeepsTheInterrupt() {
        CompletableFuture<Boolean> pause = CompletableFuture.supplyAsync(() -> {
            Thread.currentThread().interrupt();
            return !cancellation.pause(LONG) && Thread.interrupted();
        });

        assertThat(pause.orTimeout(5, SECONDS).join()).isTrue();
    }
}
