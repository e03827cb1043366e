package org.pgtandem.ui.screenshots;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.text.TextFlow;
import org.awaitility.Awaitility;

/** Drives a window from outside the drawing thread, and takes pictures of it. */
public final class Camera {

    private static final double SETTLE = 700;
    private static final Duration LONG = Duration.ofMinutes(3);

    private final Scene scene;
    private final Path folder;

    public Camera(Scene scene, Path folder) {
        this.scene = scene;
        this.folder = folder;
    }

    /** Once layout, styles and short animations have come to rest. */
    public void take(String name) {
        take(name, SETTLE);
    }

    /** What is to be seen now, for what passes quickly. */
    public void takeAtOnce(String name) {
        take(name, 1);
    }

    private void take(String name, double settleMillis) {
        CompletableFuture<Void> taken = new CompletableFuture<>();
        Platform.runLater(() -> {
            PauseTransition pause = new PauseTransition(javafx.util.Duration.millis(settleMillis));
            pause.setOnFinished(_ -> {
                Png.write(scene.snapshot(null), folder.resolve(name + ".png"));
                taken.complete(null);
            });
            pause.play();
        });
        taken.join();
    }

    /** Presses a button as soon as that can be done. */
    public void press(String selector) {
        until(() -> scene.lookup(selector) instanceof Button button && !button.isDisabled());
        does(() -> ((Button) scene.lookup(selector)).fire());
    }

    public void does(Runnable act) {
        ask(() -> {
            act.run();
            return true;
        });
    }

    /** Waits until some text in the window holds this. */
    public void untilSays(String text) {
        until(() -> says(text));
    }

    public void until(Callable<Boolean> so) {
        Awaitility.await().atMost(LONG).pollInterval(Duration.ofMillis(50)).until(() -> ask(so));
    }

    /** On the drawing thread. */
    public boolean says(String text) {
        return all("*").stream().anyMatch(node -> told(node).contains(text));
    }

    /** On the drawing thread. */
    public Set<Node> all(String selector) {
        return scene.getRoot().lookupAll(selector);
    }

    private static String told(Node node) {
        String text = switch (node) {
            case Labeled labeled -> labeled.getText();
            case TextFlow flow -> flow.getAccessibleText();
            default -> "";
        };
        return text == null ? "" : text;
    }

    private static boolean ask(Callable<Boolean> question) {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                answer.complete(question.call());
            } catch (Exception e) {
                answer.completeExceptionally(e);
            }
        });
        return answer.join();
    }
}
