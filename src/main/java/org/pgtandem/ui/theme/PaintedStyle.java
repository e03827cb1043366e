package org.pgtandem.ui.theme;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.css.CssMetaData;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** The style properties of {@link Painted}: one for each token, and the size of one em. */
final class PaintedStyle {

    static final CssMetaData<Painted, Number> EM = new CssMetaData<>("-paint-em", StyleConverter.getSizeConverter(),
            Theme.BASE_SIZE) {
        @Override
        public boolean isSettable(Painted painted) {
            return true;
        }

        @Override
        public StyleableProperty<Number> getStyleableProperty(Painted painted) {
            return painted.emProperty();
        }
    };

    private static final Map<Token, CssMetaData<Painted, Color>> COLOURS = colours();

    static final List<CssMetaData<? extends Styleable, ?>> METADATA = metadata();

    private PaintedStyle() {}

    static CssMetaData<Painted, Color> of(Token token) {
        return Objects.requireNonNull(COLOURS.get(token));
    }

    private static List<CssMetaData<? extends Styleable, ?>> metadata() {
        List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Region.getClassCssMetaData());
        all.addAll(COLOURS.values());
        all.add(EM);
        return List.copyOf(all);
    }

    private static Map<Token, CssMetaData<Painted, Color>> colours() {
        Map<Token, CssMetaData<Painted, Color>> all = new EnumMap<>(Token.class);
        for (Token token : Token.values()) {
            all.put(token, new Colour(token));
        }
        return all;
    }

    private static final class Colour extends CssMetaData<Painted, Color> {

        private final Token token;

        Colour(Token token) {
            super(token.paintProperty(), StyleConverter.getColorConverter(), Color.GRAY);
            this.token = token;
        }

        @Override
        public boolean isSettable(Painted painted) {
            return true;
        }

        @Override
        public StyleableProperty<Color> getStyleableProperty(Painted painted) {
            return painted.property(token);
        }
    }
}
