package org.pgtandem.ui.kit;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** A view's content, as wide and as high as the place it has; it scrolls where its least height does not fit, as at 200 %. */
public final class Page extends ScrollPane {

    public Page(Region content) {
        getStyleClass().add("page");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFitToHeight(true);
    }
}
