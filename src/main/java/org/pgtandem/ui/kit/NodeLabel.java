package org.pgtandem.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;

/** A node's cylinder and name; a long name is shortened in the middle and stands whole in the tooltip. */
public final class NodeLabel extends Label {

    public NodeLabel(NodeGlyph.Kind kind, ObservableValue<String> name, String... styleClasses) {
        setGraphic(new NodeGlyph(kind));
        textProperty().bind(name);
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        setTooltip(Buttons.tooltip(name));
        getStyleClass().add("node-label");
        getStyleClass().addAll(styleClasses);
    }
}
