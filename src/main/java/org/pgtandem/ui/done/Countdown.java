package org.pgtandem.ui.done;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.util.Duration;
import org.pgtandem.model.Text;

/** The seconds until the monitor opens by itself, so that there is time to read, and to stay. */
final class Countdown {

    private static final int SECONDS = 8;

    private final IntegerProperty left = new SimpleIntegerProperty();
    private final Timeline timer;

    Countdown(Runnable over) {
        timer = new Timeline(new KeyFrame(Duration.seconds(1), _ -> {
            left.set(left.get() - 1);
            if (left.get() == 0) {
                stop();
                over.run();
            }
        }));
        timer.setCycleCount(SECONDS);
    }

    void start() {
        left.set(SECONDS);
        timer.playFromStart();
    }

    void stop() {
        timer.stop();
        left.set(0);
    }

    /** While nobody sees it. */
    void pause() {
        timer.pause();
    }

    /** After a pause; does nothing where there was none. */
    void goOn() {
        if (timer.getStatus() == Animation.Status.PAUSED) {
            timer.play();
        }
    }

    BooleanBinding running() {
        return timer.statusProperty().isEqualTo(Animation.Status.RUNNING);
    }

    ObjectBinding<Text> text() {
        return Bindings.createObjectBinding(() -> Text.of("donepage.opens-in", left.get()), left);
    }
}
