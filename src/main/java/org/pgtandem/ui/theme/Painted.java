package org.pgtandem.ui.theme;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/** A region that draws itself on one canvas, at most once a frame, in the colours and the scale of the style sheet. */
public abstract class Painted extends Region {

    private final Canvas canvas = new Canvas();
    private final Map<Token, SimpleStyleableObjectProperty<Color>> colours = new EnumMap<>(Token.class);
    private final SimpleStyleableObjectProperty<Number> em = new SimpleStyleableObjectProperty<>(PaintedStyle.EM, this,
            "em", Theme.BASE_SIZE);

    protected Painted() {
        getStyleClass().add("painted");
        for (Token token : Token.values()) {
            var property = new SimpleStyleableObjectProperty<>(PaintedStyle.of(token), this, token.name(), Color.GRAY);
            property.addListener(_ -> repaint());
            colours.put(token, property);
        }
        em.addListener(_ -> repaint());
        getChildren().add(canvas);
    }

    /** Draws the whole content; the canvas is already cleared. */
    protected abstract void paint(GraphicsContext g, double width, double height);

    /** The colour that the theme in use gives this token. */
    protected final Color colour(Token token) {
        return property(token).getValue();
    }

    /** Pixels of a length given in pixels at 100 %. */
    protected final double px(double atHundredPercent) {
        return atHundredPercent * em.get().doubleValue() / Theme.BASE_SIZE;
    }

    /** A bundled font at a size given in pixels at 100 %. */
    protected final Font font(String family, double atHundredPercent) {
        return Font.font(family, px(atHundredPercent));
    }

    /** Asks to be drawn again in the next frame. */
    protected final void repaint() {
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(snapSizeX(getWidth()));
        canvas.setHeight(snapSizeY(getHeight()));
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (getWidth() > 0 && getHeight() > 0) {
            paint(g, getWidth(), getHeight());
        }
    }

    final StyleableProperty<Color> property(Token token) {
        return Objects.requireNonNull(colours.get(token));
    }

    final StyleableProperty<Number> emProperty() {
        return em;
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return PaintedStyle.METADATA;
    }
}
