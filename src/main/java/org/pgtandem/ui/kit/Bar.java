package org.pgtandem.ui.kit;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/** A thin progress bar: 0 to 1; below 0 the share is not known and the bar stays empty beside its words. */
public final class Bar extends Region {

    private final DoubleProperty share = new SimpleDoubleProperty(this, "share");
    private final Region filled = new Region();

    public Bar() {
        getStyleClass().add("bar");
        filled.getStyleClass().add("bar-filled");
        getChildren().add(filled);
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        share.addListener(_ -> requestLayout());
    }

    public DoubleProperty shareProperty() {
        return share;
    }

    @Override
    protected void layoutChildren() {
        filled.resizeRelocate(0, 0, getWidth() * Math.clamp(share.get(), 0, 1), getHeight());
    }
}
