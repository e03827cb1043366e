package org.pgtandem.ui.monitor;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Lsn;
import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.Sign;
import org.pgtandem.ui.monitor.JourneyLayout.Stretch;
import org.pgtandem.ui.text.Words;
import org.pgtandem.ui.theme.Fonts;
import org.pgtandem.ui.theme.Painted;
import org.pgtandem.ui.theme.Token;

/** The stations of the WAL at fixed places, so that the eye learns them; under them the ruler with true distances. */
final class JourneyCanvas extends Painted {

    static final double LINE_Y = 64;
    private static final String[] NAMES = {"current", "sent", "written", "flushed", "replayed"};

    private final Words words;
    private final MonitorViewModel model;
    private final JourneyPills pills = new JourneyPills();

    JourneyCanvas(Words words, MonitorViewModel model) {
        this.words = words;
        this.model = model;
        getStyleClass().add("journey-canvas");
        model.journeyProperty().addListener(_ -> repaint());
        words.languageProperty().addListener(_ -> repaint());
        Tooltip tooltip = new Tooltip();
        setOnMouseMoved(event -> {
            String tip = tip(new Point2D(event.getX(), event.getY()));
            tooltip.setText(tip);
            Tooltip.install(this, tooltip);
            if (tip.isEmpty()) {
                Tooltip.uninstall(this, tooltip);
            }
        });
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        Journey journey = model.journeyProperty().get();
        if (journey == null) {
            return;
        }
        List<Stretch> stretches = JourneyLayout.stretches(journey);
        Palette palette = new Palette(journey.sign());
        new JourneyRuler(g, palette, words, width).paint(journey, stretches, model.book().ruler());
        new JourneyLine(g, palette, width).paint(journey, stretches);
        for (int station = 1; station < JourneyLayout.STATIONS - 1; station++) {
            name(g, station, journey.position(station), width);
        }
        pills.paint(g, palette, words, width, journey, stretches);
    }

    private void name(GraphicsContext g, int station, @Nullable Lsn position, double width) {
        double x = width * station / (JourneyLayout.STATIONS - 1);
        Draw.text(g, words.now(Text.of("monitor.station." + NAMES[station])), x, px(10), font(Fonts.TEXT_STRONG, 12),
                colour(Token.FG), TextAlignment.CENTER);
        String below = position == null ? words.now(Text.of("monitor.station.unknown")) : position.toString();
        Draw.text(g, below, x, px(28), font(Fonts.MONO, 12), colour(Token.FG_MUTED), TextAlignment.CENTER);
    }

    private String tip(Point2D at) {
        if (at.getY() > px(LINE_Y + 16)) {
            return "";
        }
        double quarter = getWidth() / (JourneyLayout.STATIONS - 1);
        int nearest = (int) Math.round(at.getX() / quarter);
        boolean onStation = Math.abs(at.getX() - nearest * quarter) < px(22);
        if (onStation) {
            return nearest == 0 || nearest == JourneyLayout.STATIONS - 1
                    ? ""
                    : words.now(Text.of("monitor.tip." + NAMES[nearest]));
        }
        int gap = Math.clamp((int) (at.getX() / quarter) + 1, 1, JourneyLayout.STATIONS - 1);
        return at.getY() < px(LINE_Y - 16) ? "" : words.now(Text.of("monitor.tip.gap." + NAMES[gap]));
    }

    /** Colours and lengths for the parts that draw on this canvas. */
    final class Palette {

        private final Sign sign;

        Palette(Sign sign) {
            this.sign = sign;
        }

        Sign sign() {
            return sign;
        }

        Color line() {
            return colour(SignTokens.line(sign));
        }

        Color of(Token token) {
            return colour(token);
        }

        double px(double atHundredPercent) {
            return JourneyCanvas.this.px(atHundredPercent);
        }

        Font font(String family, double size) {
            return JourneyCanvas.this.font(family, size);
        }
    }
}
