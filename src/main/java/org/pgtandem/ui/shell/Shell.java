package org.pgtandem.ui.shell;

import atlantafx.base.controls.ModalPane;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.pgtandem.ui.text.Words;
import org.pgtandem.ui.theme.Theme;

/** The whole content of the window: navigation, header, the view, status bar, and questions above them. */
public final class Shell extends StackPane {

    private static final KeyCode[] DIGITS = {KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3};

    private final Navigator navigator;
    private final Question question;
    private final Toasts toasts;

    public Shell(Words words, Theme theme, ShellModel model, Navigator navigator) {
        this.navigator = navigator;
        getStyleClass().add("shell");
        StackPane place = new StackPane();
        place.getStyleClass().add("place");
        BorderPane right = new BorderPane(place, new Header(words, theme, model), null, new StatusBar(words, model), null);
        BorderPane frame = new BorderPane(right);
        frame.setLeft(new NavRail(words, navigator));
        ModalPane modal = new ModalPane();
        getChildren().setAll(frame, modal);
        question = new Question(words, modal);
        toasts = new Toasts(words, this);
        navigator.currentProperty().subscribe(id -> place.getChildren().setAll(navigator.view(id)));
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                installShortcuts(scene);
            }
        });
    }

    public Question question() {
        return question;
    }

    public Toasts toasts() {
        return toasts;
    }

    private void installShortcuts(Scene scene) {
        for (ViewId id : ViewId.values()) {
            scene.getAccelerators().put(new KeyCodeCombination(DIGITS[id.ordinal()], KeyCombination.SHORTCUT_DOWN), () -> navigator.show(id));
        }
    }
}
