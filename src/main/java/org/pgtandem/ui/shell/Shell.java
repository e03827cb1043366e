package org.pgtandem.ui.shell;

import javafx.scene.Scene;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.pgtandem.ui.text.Words;
import org.pgtandem.ui.theme.Theme;

/** The whole content of the window: navigation, header, the view, and the status bar. */
public final class Shell extends StackPane {

    private final Navigator navigator;
    private final Toasts toasts;

    public Shell(Words words, Theme theme, ShellModel model, Navigator navigator) {
        this.navigator = navigator;
        getStyleClass().add("shell");
        StackPane place = new StackPane();
        place.getStyleClass().add("place");
        // Added in reading order, which is the order of Tab.
        BorderPane right = new BorderPane();
        SettingsPanel settings = new SettingsPanel(words, theme);
        right.setTop(new Header(words, theme, model, settings::open));
        right.setCenter(place);
        right.setBottom(new StatusBar(words, model));
        BorderPane frame = new BorderPane();
        frame.setLeft(new NavRail(words, navigator));
        frame.setCenter(right);
        toasts = new Toasts(words);
        getChildren().setAll(frame, settings, toasts);
        navigator.currentProperty().subscribe(id -> place.getChildren().setAll(navigator.view(id)));
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                installShortcuts(scene);
            }
        });
    }

    public Toasts toasts() {
        return toasts;
    }

    private void installShortcuts(Scene scene) {
        for (ViewId id : ViewId.values()) {
            scene.getAccelerators().put(new KeyCodeCombination(id.key(), KeyCombination.SHORTCUT_DOWN),
                    () -> navigator.show(id));
        }
    }
}
