package org.pgtandem.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.pgtandem.ui.text.Words;

/** The quiet explanation beside a page: a title, then paragraphs and whatever belongs between them. */
public class WhyPane extends VBox {

    public WhyPane() {
        getStyleClass().add("why");
    }

    /**
     * An explanation that always says the same.
     *
     * @param title      message key
     * @param paragraphs message keys
     */
    public static WhyPane of(Words words, String title, String... paragraphs) {
        List<Node> parts = new ArrayList<>();
        parts.add(title(words.of(title)));
        for (String paragraph : paragraphs) {
            parts.add(paragraph(words.of(paragraph)));
        }
        WhyPane pane = new WhyPane();
        pane.show(parts);
        return pane;
    }

    public final void show(List<Node> parts) {
        getChildren().setAll(parts);
    }

    public static Node title(ObservableValue<String> text) {
        return Labels.wrapping(text, "strong");
    }

    /** A title that is a name of PostgreSQL's. */
    public static Node name(ObservableValue<String> text) {
        return Labels.wrapping(text, "mono-strong");
    }

    /** A paragraph with its {@code mono} and strong parts. */
    public static Node paragraph(ObservableValue<String> text) {
        return new RichText(text, "muted");
    }
}
