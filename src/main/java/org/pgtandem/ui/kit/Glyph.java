package org.pgtandem.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Shapes on a 16 by 16 grid, as large as {@code -glyph-size} says, so that icons scale with the text beside them. */
public class Glyph extends Region {

    private static final double GRID = 16;

    private static final CssMetaData<Glyph, Number> SIZE = new CssMetaData<>("-glyph-size",
            StyleConverter.getSizeConverter(), GRID) {
        @Override
        public boolean isSettable(Glyph glyph) {
            return true;
        }

        @Override
        public StyleableProperty<Number> getStyleableProperty(Glyph glyph) {
            return glyph.size;
        }
    };

    private static final List<CssMetaData<? extends Styleable, ?>> METADATA = join();

    private final SimpleStyleableObjectProperty<Number> size = new SimpleStyleableObjectProperty<>(SIZE, this, "size",
            GRID);
    private final Group group = new Group();
    private final Scale scale = new Scale(1, 1);

    protected Glyph(Node... shapes) {
        getStyleClass().add("glyph");
        group.getChildren().setAll(shapes);
        group.setManaged(false);
        group.setAutoSizeChildren(false);
        group.getTransforms().add(scale);
        getChildren().add(group);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        size.addListener(_ -> requestLayout());
    }

    protected final void show(Node... shapes) {
        group.getChildren().setAll(shapes);
    }

    @Override
    protected void layoutChildren() {
        scale.setX(getWidth() / GRID);
        scale.setY(getHeight() / GRID);
    }

    @Override
    protected double computePrefWidth(double height) {
        return size.get().doubleValue();
    }

    @Override
    protected double computePrefHeight(double width) {
        return size.get().doubleValue();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return METADATA;
    }

    private static List<CssMetaData<? extends Styleable, ?>> join() {
        List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Region.getClassCssMetaData());
        all.add(SIZE);
        return List.copyOf(all);
    }
}
