package org.pgtandem.ui.shell;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.kit.Sign;
import org.pgtandem.ui.kit.SignIcon;
import org.pgtandem.ui.text.Words;

/**
 * Says for a few seconds what has just been done, where nothing else on the screen says it. A layer of the window, since
 * a popup would neither follow its colours and its size nor a language switched meanwhile.
 */
public final class Toasts extends VBox {

    private static final Duration SHOWN_FOR = Duration.seconds(4);

    private final Words words;

    Toasts(Words words) {
        this.words = words;
        getStyleClass().add("toasts");
        setMouseTransparent(true);
    }

    /** Below what is still shown. */
    public void say(Sign sign, Text text) {
        HBox toast = new HBox(new SignIcon(sign), Labels.wrapping(words.of(text)));
        toast.getStyleClass().add("toast");
        toast.setMaxWidth(USE_PREF_SIZE);
        getChildren().add(toast);
        endAfter(toast);
    }

    private void endAfter(Node toast) {
        PauseTransition pause = new PauseTransition(SHOWN_FOR);
        pause.setOnFinished(_ -> getChildren().remove(toast));
        pause.play();
    }
}
