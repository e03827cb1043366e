package org.pgtandem.ui.kit;

import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.pgtandem.ui.text.Words;

/** Copies a text and says so for a moment. */
public final class CopyButton extends Button {

    private static final Duration SAID_FOR = Duration.seconds(1.5);

    private final BooleanProperty copied = new SimpleBooleanProperty();

    public CopyButton(Words words, Supplier<String> text) {
        this(words, "ui.copy", text);
    }

    /** @param key message key of the button's text */
    public CopyButton(Words words, String key, Supplier<String> text) {
        getStyleClass().add("small");
        setMinWidth(USE_PREF_SIZE);
        Icon icon = new Icon(Feather.COPY);
        setGraphic(icon);
        copied.subscribe(now -> {
            textProperty().bind(words.of(now ? "ui.copied" : key));
            icon.set(now ? Feather.CHECK : Feather.COPY);
        });
        PauseTransition back = new PauseTransition(SAID_FOR);
        back.setOnFinished(_ -> copied.set(false));
        setOnAction(_ -> {
            Clipboards.copy(text.get());
            copied.set(true);
            back.playFromStart();
        });
    }
}
