package org.pgtandem.ui.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/**
 * One line of the chart: for each column of pixels its lowest and highest value, so that an hour costs no more than a
 * minute and no peak is lost. Where a value is not known the line ends in a hollow circle and begins again.
 */
final class ChartLine {

    private final History history;
    private final ChartFrame frame;
    /** Value of a point; NaN where it is not known. */
    private final IntToDoubleFunction value;
    private final ChartScale scale;
    private final double top;
    private final double bottom;

    ChartLine(History history, ChartFrame frame, IntToDoubleFunction value, ChartScale scale, double top,
            double bottom) {
        this.history = history;
        this.frame = frame;
        this.value = value;
        this.scale = scale;
        this.top = top;
        this.bottom = bottom;
    }

    void area(GraphicsContext g, Color fill) {
        g.setFill(fill);
        for (List<double[]> piece : pieces()) {
            int size = piece.size();
            double[] x = new double[size + 2];
            double[] y = new double[size + 2];
            for (int i = 0; i < size; i++) {
                x[i] = piece.get(i)[0];
                y[i] = piece.get(i)[1];
            }
            x[size] = piece.getLast()[0];
            x[size + 1] = piece.getFirst()[0];
            y[size] = bottom;
            y[size + 1] = bottom;
            g.fillPolygon(x, y, size + 2);
        }
    }

    void line(GraphicsContext g, Color stroke, double lineWidth) {
        g.setStroke(stroke);
        g.setLineWidth(lineWidth);
        for (List<double[]> piece : pieces()) {
            g.strokePolyline(piece.stream().mapToDouble(point -> point[0]).toArray(),
                    piece.stream().mapToDouble(point -> point[1]).toArray(), piece.size());
        }
    }

    /** Hollow circles where the line ends or begins for want of knowledge. */
    void ends(GraphicsContext g, Color stroke, Color surface, double radius) {
        List<List<double[]>> pieces = pieces();
        for (int i = 0; i < pieces.size(); i++) {
            if (i > 0) {
                circle(g, pieces.get(i).getFirst(), stroke, surface, radius);
            }
            if (i < pieces.size() - 1) {
                circle(g, pieces.get(i).getLast(), stroke, surface, radius);
            }
        }
    }

    private static void circle(GraphicsContext g, double[] at, Color stroke, Color surface, double radius) {
        g.setFill(surface);
        g.setStroke(stroke);
        g.setLineWidth(radius / 2);
        g.fillOval(at[0] - radius, at[1] - radius, 2 * radius, 2 * radius);
        g.strokeOval(at[0] - radius, at[1] - radius, 2 * radius, 2 * radius);
    }

    private List<List<double[]>> pieces() {
        List<List<double[]>> pieces = new ArrayList<>();
        List<double[]> piece = new ArrayList<>();
        long lastMillis = Long.MIN_VALUE / 2;
        for (int index = Math.max(0, history.indexAt(frame.from()) - 1); index < history.size()
                && history.millis(index) <= frame.to(); index++) {
            double now = value.applyAsDouble(index);
            boolean hole = history.millis(index) - lastMillis > ChartRuns.HOLE_MILLIS;
            if ((Double.isNaN(now) || hole) && !piece.isEmpty()) {
                pieces.add(piece);
                piece = new ArrayList<>();
            }
            if (!Double.isNaN(now)) {
                add(piece, Math.max(frame.left(), frame.x(history.millis(index))),
                        bottom - (bottom - top) * scale.place(now));
            }
            lastMillis = history.millis(index);
        }
        if (!piece.isEmpty()) {
            pieces.add(piece);
        }
        return pieces;
    }

    /** Of points in one column of pixels the first, the highest, the lowest and the last are enough. */
    private static void add(List<double[]> piece, double x, double y) {
        int size = piece.size();
        boolean sameColumn = size >= 4 && Math.floor(piece.get(size - 4)[0]) == Math.floor(x);
        if (!sameColumn) {
            piece.add(new double[] {x, y});
            return;
        }
        double one = piece.get(size - 3)[1];
        double other = piece.get(size - 2)[1];
        piece.get(size - 3)[1] = Math.min(y, Math.min(one, other));
        piece.get(size - 2)[1] = Math.max(y, Math.max(one, other));
        piece.get(size - 1)[1] = y;
    }
}
