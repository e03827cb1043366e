package org.pgtandem.ui.shell;

import java.util.List;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/** The window's icon, drawn at each size that desktops ask for. FX thread only. */
public final class AppIcon {

    private static final Color LEAD = Color.web("#0a3069");
    private static final Color FOLLOW = Color.web("#218bff");

    private AppIcon() {}

    public static List<Image> images() {
        return List.of(16, 32, 48, 64, 128, 256).stream().map(AppIcon::draw).toList();
    }

    private static Image draw(int size) {
        Canvas canvas = new Canvas(size, size);
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.scale(size / 16.0, size / 16.0);
        g.setFill(Color.WHITE);
        g.fillRoundRect(0, 0, 16, 16, 4, 4);
        g.setLineWidth(1.3);
        g.setLineCap(StrokeLineCap.ROUND);
        g.setLineJoin(StrokeLineJoin.ROUND);
        g.setStroke(LEAD);
        g.strokePolyline(new double[] {4.3, 6.6, 10.2, 11.8}, new double[] {9.2, 5, 5, 9.6}, 4);
        g.setFill(LEAD);
        g.fillOval(1.2, 6.8, 6, 6);
        g.setStroke(FOLLOW);
        g.strokeOval(9.3, 7.3, 5, 5);
        SnapshotParameters transparent = new SnapshotParameters();
        transparent.setFill(Color.TRANSPARENT);
        return canvas.snapshot(transparent, null);
    }
}
