package org.pgtandem.ui.kit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Children two a row, the last of an odd number across; the rows share what height is left. */
public final class Pairs extends VBox {

    private final String rowClass;

    /** @param rowClass style class of the rows, and of the whole for the space between them */
    public Pairs(String rowClass) {
        this.rowClass = rowClass;
        getStyleClass().add(rowClass);
    }

    public void show(List<? extends Node> children) {
        getChildren().clear();
        for (int i = 0; i < children.size(); i += 2) {
            Columns row = new Columns(children.subList(i, Math.min(i + 2, children.size())).toArray(Node[]::new));
            row.getStyleClass().add(rowClass);
            setVgrow(row, Priority.ALWAYS);
            getChildren().add(row);
        }
    }
}
