package org.pgtandem.ui.kit;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Room between things in a row. */
public final class Gaps {

    private Gaps() {}

    /** Takes all the width that is left, so that what follows stands at the right. */
    public static Node wide() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
