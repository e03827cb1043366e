package org.pgtandem.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A page: its title with tools at the right, and what stands below. At least as high as what it holds. */
public final class PageBox extends VBox {

    private final HBox head;

    public PageBox(ObservableValue<String> title) {
        getStyleClass().add("page-box");
        setMinHeight(USE_PREF_SIZE);
        Label name = Labels.line(title, "page-title");
        name.setMinWidth(USE_PREF_SIZE);
        head = new HBox(name, Gaps.wide());
        head.getStyleClass().add("page-head");
        getChildren().add(head);
    }

    /** Puts tools at the right of the title. */
    public PageBox tools(Node... tools) {
        head.getChildren().addAll(tools);
        return this;
    }

    /** Puts something right behind the title. */
    public PageBox beside(Node... parts) {
        head.getChildren().addAll(1, java.util.List.of(parts));
        return this;
    }

    /** Adds something that takes the height it needs. */
    public PageBox with(Node... parts) {
        getChildren().addAll(parts);
        return this;
    }

    /** Adds something that takes the height that is left. */
    public PageBox filling(Node part) {
        setVgrow(part, Priority.ALWAYS);
        getChildren().add(part);
        return this;
    }
}
