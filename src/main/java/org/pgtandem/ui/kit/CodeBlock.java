package org.pgtandem.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;

/** A command or a piece of a file as it is, in the mono font; long lines scroll rather than wrap, so that they read as typed. */
public final class CodeBlock extends ScrollPane {

    public CodeBlock(ObservableValue<String> code) {
        Label text = Labels.line(code, "mono", "code-text");
        text.setMinSize(Label.USE_PREF_SIZE, Label.USE_PREF_SIZE);
        setContent(text);
        setVbarPolicy(ScrollBarPolicy.NEVER);
        setFitToHeight(true);
        getStyleClass().add("code-block");
        accessibleTextProperty().bind(code);
    }
}
