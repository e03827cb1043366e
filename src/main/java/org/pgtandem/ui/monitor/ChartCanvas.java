package org.pgtandem.ui.monitor;

import java.time.Instant;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.Sign;
import org.pgtandem.ui.monitor.ChartRuns.Run;
import org.pgtandem.ui.text.Words;
import org.pgtandem.ui.theme.Fonts;
import org.pgtandem.ui.theme.Painted;
import org.pgtandem.ui.theme.Token;

/** Bytes and time behind over time, with the states above them. Dragging or the arrow keys move it through the history. */
final class ChartCanvas extends Painted {

    private final Words words;
    private final MonitorViewModel model;
    private final ChartSettings settings;
    private double dragX;

    ChartCanvas(Words words, MonitorViewModel model, ChartSettings settings) {
        this.words = words;
        this.model = model;
        this.settings = settings;
        getStyleClass().add("chart-canvas");
        model.sampleProperty().subscribe(sample -> {
            if (sample != null) {
                settings.newest(sample.time().toEpochMilli());
            }
            repaint();
        });
        settings.rangeProperty().addListener(_ -> repaint());
        settings.logProperty().addListener(_ -> repaint());
        settings.endProperty().addListener(_ -> repaint());
        model.standbyProperty().addListener(_ -> repaint());
        model.burstProperty().addListener(_ -> repaint());
        words.languageProperty().addListener(_ -> repaint());
        allowMoving();
    }

    private void allowMoving() {
        setFocusTraversable(true);
        setOnMousePressed(event -> dragX = event.getX());
        setOnMouseDragged(event -> {
            move((long) ((dragX - event.getX()) / getWidth() * settings.rangeProperty().get().millis()));
            dragX = event.getX();
        });
        setOnKeyPressed(event -> {
            long step = settings.rangeProperty().get().millis() / 10;
            if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
                move(event.getCode() == KeyCode.LEFT ? -step : step);
                event.consume();
            }
        });
    }

    private void move(long byMillis) {
        History history = model.book().history();
        if (history.size() > 0) {
            settings.move(byMillis, history.millis(0), history.millis(history.size() - 1));
        }
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        History history = model.book().history();
        if (history.size() == 0) {
            Draw.text(g, words.now(Text.of("monitor.chart.empty")), width / 2, height / 2, font(Fonts.TEXT, 13),
                    colour(Token.FG_MUTED), TextAlignment.CENTER);
            return;
        }
        ChartFrame frame = ChartFrame.of(width, height, px(1), settings.endProperty().get(),
                settings.rangeProperty().get().millis());
        List<Run> runs = ChartRuns.of(history, frame.from(), frame.to());
        bands(g, frame, runs);
        timeAxis(g, frame);
        ChartScale bytes = ChartScale.bytes(largest(history, frame), settings.logProperty().get());
        axis(g, frame, bytes, frame.bytesTop(), frame.bytesBottom());
        bytes(g, frame, history, bytes);
        if (frame.hasTime()) {
            time(g, frame, history);
        }
        new ChartRibbon(g, frame, words, this::colour, this::px).paint(runs, model.book().pins());
    }

    private void bands(GraphicsContext g, ChartFrame frame, List<Run> runs) {
        double height = frame.timeBottom() - frame.bytesTop();
        for (Run run : runs) {
            double x = Math.max(frame.left(), frame.x(run.from()));
            if (run.sign() != Sign.STREAMING && run.sign() != Sign.UNKNOWN && frame.x(run.to()) > x) {
                g.setFill(colour(SignTokens.tint(run.sign())).deriveColor(0, 1, 1, 0.6));
                g.fillRect(x, frame.bytesTop(), frame.x(run.to()) - x, height);
            }
        }
        for (Run run : ChartRuns.unknown(model.book().history(), frame.from(), frame.to())) {
            double x = Math.max(frame.left(), frame.x(run.from()));
            Draw.hatch(g, x, frame.bytesTop(), Math.max(0, frame.x(run.to()) - x), height, px(6),
                    colour(Token.UNKNOWN));
        }
    }

    private void bytes(GraphicsContext g, ChartFrame frame, History history, ChartScale scale) {
        ChartLine replayed = new ChartLine(history, frame, index -> known(history.replayed(index)), scale,
                frame.bytesTop(), frame.bytesBottom());
        ChartLine flushed = new ChartLine(history, frame, index -> known(history.flushed(index)), scale,
                frame.bytesTop(), frame.bytesBottom());
        Color accent = colour(Token.ACCENT_FG);
        replayed.area(g, accent.deriveColor(0, 1, 1, 0.16));
        flushed.line(g, colour(Token.ACCENT_LINE), px(1));
        replayed.line(g, accent, px(1.75));
        replayed.ends(g, accent, colour(Token.SURFACE_1), px(3));
        label(g, "monitor.chart.bytes", frame, (frame.bytesTop() + frame.bytesBottom()) / 2);
    }

    private void time(GraphicsContext g, ChartFrame frame, History history) {
        double largest = 0;
        for (int index = history.indexAt(frame.from()); index < history.size()
                && history.millis(index) <= frame.to(); index++) {
            largest = Double.isNaN(history.lag(index)) ? largest : Math.max(largest, history.lag(index));
        }
        ChartScale scale = ChartScale.millis(largest, settings.logProperty().get());
        axis(g, frame, scale, frame.timeTop(), frame.timeBottom() - px(4));
        new ChartLine(history, frame, history::lag, scale, frame.timeTop(), frame.timeBottom() - px(4)).line(g,
                colour(Token.ACCENT_FG), px(1.25));
        label(g, "monitor.chart.time", frame, frame.timeTop() + px(8));
    }

    private void label(GraphicsContext g, String key, ChartFrame frame, double y) {
        Draw.textOver(g, words.now(Text.of(key)), frame.left() + px(8), y, font(Fonts.TEXT, 12), colour(Token.FG_MUTED),
                colour(Token.SURFACE_1), TextAlignment.LEFT);
    }

    private void axis(GraphicsContext g, ChartFrame frame, ChartScale scale, double top, double bottom) {
        for (double tick : scale.ticks()) {
            double y = Math.round(bottom - (bottom - top) * scale.place(tick)) + 0.5;
            g.setStroke(colour(Token.BORDER_MUTED));
            g.setLineWidth(1);
            g.strokeLine(frame.left(), y, frame.right(), y);
            Draw.text(g, words.now(scale.text().apply(tick)), frame.left() - px(8), y, font(Fonts.MONO, 12),
                    colour(Token.FG_MUTED), TextAlignment.RIGHT);
        }
    }

    private void timeAxis(GraphicsContext g, ChartFrame frame) {
        double y = Math.round(frame.timeBottom()) + 0.5;
        g.setStroke(colour(Token.BORDER_CONTROL));
        g.setLineWidth(1);
        g.strokeLine(frame.left(), y, frame.right(), y);
        long step = settings.rangeProperty().get().stepMillis();
        for (long at = Math.ceilDiv(frame.from(), step) * step; at <= frame.to(); at += step) {
            double x = frame.x(at);
            g.strokeLine(x, y, x, y + px(4));
            if (x - frame.left() > px(10) && frame.right() - x > px(16)) {
                Draw.text(g, Clock.minute(Instant.ofEpochMilli(at)), x, y + px(13), font(Fonts.MONO, 12),
                        colour(Token.FG_MUTED), TextAlignment.CENTER);
            }
        }
    }

    private static long largest(History history, ChartFrame frame) {
        long largest = 0;
        for (int index = history.indexAt(frame.from()); index < history.size()
                && history.millis(index) <= frame.to(); index++) {
            largest = Math.max(largest, Math.max(history.replayed(index), history.flushed(index)));
        }
        return largest;
    }

    private static double known(long bytes) {
        return bytes == History.UNKNOWN ? Double.NaN : bytes;
    }
}
