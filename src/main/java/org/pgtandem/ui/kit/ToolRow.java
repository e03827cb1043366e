package org.pgtandem.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Tools at the right of a title, in one row where there is room, otherwise in several. */
public class ToolRow extends FlowPane {

    /** More than any tools in a row need. */
    private static final double WIDE = 1200;

    public ToolRow(Node... tools) {
        super(tools);
        getStyleClass().add("tool-row");
        setAlignment(Pos.CENTER_RIGHT);
        setPrefWrapLength(WIDE);
        HBox.setHgrow(this, Priority.ALWAYS);
    }
}
