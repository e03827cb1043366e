package org.pgtandem.ui.ask;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.pgtandem.ui.work.Work;

/** Shows one question after another; whoever asked waits on a thread of its own. */
public final class Questions {

    private final Work work;
    private final Queue<Asked> waiting = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<@Nullable Asked> current = new ReadOnlyObjectWrapper<>();

    public Questions(Work work) {
        this.work = work;
    }

    /** A question and whoever waits for its answer. */
    public record Asked(Question question, Consumer<Answer> answer) {}

    /** The question to show now; null for none. Drawing thread only. */
    public ReadOnlyObjectProperty<@Nullable Asked> current() {
        return current.getReadOnlyProperty();
    }

    /** Asks and waits. Never on the drawing thread. An interrupted wait is a no. */
    public Answer ask(Question question) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        ask(question, answer::complete);
        try {
            return answer.get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Answer.No();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks, and hands the answer over on the drawing thread. From any thread. */
    public void ask(Question question, Consumer<Answer> answer) {
        work.show(() -> {
            waiting.add(new Asked(question, answer));
            showNext();
        });
    }

    /** Answers the question shown. Drawing thread only. */
    public void answer(Answer answer) {
        Asked asked = current.get();
        if (asked != null) {
            current.set(null);
            asked.answer().accept(answer);
            showNext();
        }
    }

    private void showNext() {
        if (current.get() == null && !waiting.isEmpty()) {
            current.set(waiting.poll());
        }
    }
}
