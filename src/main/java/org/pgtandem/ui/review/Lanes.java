package org.pgtandem.ui.review;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.canvas.GraphicsContext;
import org.pgtandem.ui.theme.Painted;
import org.pgtandem.ui.theme.Token;

/** The nodes' lanes beside one step: filled for the primary, a ring for a standby, joined where the step needs both. */
final class Lanes extends Painted {

    private static final double STEP = 28;
    private static final double FIRST = 16;
    /** Height of a folded row's middle. */
    private static final double MIDDLE = 16;

    private final List<String> nodes;
    private final Set<String> touched;
    private final boolean first;
    private final boolean last;

    /** @param nodes the lab's nodes, the primary first */
    Lanes(List<String> nodes, Set<String> touched, boolean first, boolean last) {
        this.nodes = nodes;
        this.touched = touched;
        this.first = first;
        this.last = last;
        getStyleClass().add("lanes");
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        for (int lane = 0; lane < nodes.size(); lane++) {
            line(g, lane, height);
        }
        if (touched.size() > 1) {
            g.setStroke(colour(Token.NODE_A));
            g.setLineWidth(px(1.5));
            int[] ends = IntStream.range(0, nodes.size()).filter(lane -> touched.contains(nodes.get(lane))).toArray();
            g.strokeLine(x(ends[0]), px(MIDDLE), x(ends[ends.length - 1]), px(MIDDLE));
        }
        for (int lane = 0; lane < nodes.size(); lane++) {
            if (touched.contains(nodes.get(lane))) {
                dot(g, lane);
            }
        }
    }

    private void line(GraphicsContext g, int lane, double height) {
        g.setStroke(colour(lane == 0 ? Token.NODE_A : Token.NODE_B));
        g.setGlobalAlpha(0.5);
        g.setLineWidth(px(1.5));
        g.strokeLine(x(lane), first ? px(MIDDLE) : 0, x(lane), last ? px(MIDDLE) : height);
        g.setGlobalAlpha(1);
    }

    private void dot(GraphicsContext g, int lane) {
        double r = px(6);
        if (lane == 0) {
            g.setFill(colour(Token.NODE_A));
            g.fillOval(x(lane) - r, px(MIDDLE) - r, 2 * r, 2 * r);
            return;
        }
        double ring = px(5.2);
        g.setFill(colour(Token.SURFACE_1));
        g.fillOval(x(lane) - r, px(MIDDLE) - r, 2 * r, 2 * r);
        g.setStroke(colour(Token.NODE_B));
        g.setLineWidth(px(2));
        g.strokeOval(x(lane) - ring, px(MIDDLE) - ring, 2 * ring, 2 * ring);
    }

    private double x(int lane) {
        return px(FIRST + STEP * lane);
    }

    @Override
    protected double computePrefWidth(double height) {
        return px(FIRST + STEP * (nodes.size() - 1) + FIRST);
    }

    @Override
    protected double computeMinWidth(double height) {
        return computePrefWidth(height);
    }
}
