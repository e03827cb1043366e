package org.pgtandem.cli;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.pgtandem.model.Cancellation;

/** Asks one question at a time, and stops waiting for the answer when the job is cancelled. */
final class Prompts {

    private final Terminal terminal;
    private final Cancellation cancel;

    Prompts(Terminal terminal, Cancellation cancel) {
        this.terminal = terminal;
        this.cancel = cancel;
    }

    boolean possible() {
        return terminal.interactive() && !cancel.isCancelled();
    }

    Optional<String> secret(String prompt) {
        return asked(() -> terminal.secret(prompt)).filter(typed -> !typed.isEmpty());
    }

    /** Whether the answer was a yes; anything else is a no. */
    boolean yes(String prompt) {
        return asked(() -> terminal.line(prompt)).map(String::strip)
                .filter(typed -> typed.matches("(?iu)y|yes|д|да")).isPresent();
    }

    private synchronized Optional<String> asked(Supplier<Optional<String>> question) {
        if (!possible()) {
            return Optional.empty();
        }
        CompletableFuture<Optional<String>> answer = new CompletableFuture<>();
        try (var _ = cancel.onCancel(() -> answer.complete(Optional.empty()))) {
            // A thread of its own: reading from a terminal cannot be interrupted.
            Thread.ofPlatform().daemon().name("prompt").start(() -> answer.complete(question.get()));
            return answer.join();
        }
    }
}
