package org.pgtandem.ui.kit;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** A view's content, as wide as the window and at least as high; it scrolls where it does not fit, as at 200 %. */
public final class Page extends ScrollPane {

    public Page(Region content) {
        getStyleClass().add("page");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        viewportBoundsProperty().subscribe(bounds -> content.setMinHeight(Math.floor(bounds.getHeight())));
    }
}
