package org.pgtandem.ui.kit;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/**
 * Children side by side, as wide to each other as their preferred widths; one under the other where their minimum widths
 * do not fit, as at 200 %. Widths and spacing come from the style sheet.
 */
public class Columns extends HBox {

    public Columns(Node... children) {
        super(children);
        getStyleClass().add("columns");
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return insetsWidth() + getManagedChildren().stream().mapToDouble(child -> child.minWidth(-1)).max().orElse(0);
    }

    @Override
    protected double computeMinHeight(double width) {
        List<Node> children = getManagedChildren();
        double inner = (width < 0 ? prefWidth(-1) : width) - insetsWidth();
        if (stacked(children, inner)) {
            return computePrefHeight(width);
        }
        double[] widths = widths(children, inner);
        double height = 0;
        for (int i = 0; i < widths.length; i++) {
            height = Math.max(height, children.get(i).minHeight(widths[i]));
        }
        return height + getInsets().getTop() + getInsets().getBottom();
    }

    @Override
    protected double computePrefHeight(double width) {
        List<Node> children = getManagedChildren();
        double inner = (width < 0 ? prefWidth(-1) : width) - insetsWidth();
        double[] widths = widths(children, inner);
        double height = 0;
        for (int i = 0; i < widths.length; i++) {
            double child = children.get(i).prefHeight(widths[i]);
            height = stacked(children, inner) ? height + child + (i == 0 ? 0 : getSpacing()) : Math.max(height, child);
        }
        return height + getInsets().getTop() + getInsets().getBottom();
    }

    @Override
    protected void layoutChildren() {
        List<Node> children = getManagedChildren();
        Insets insets = getInsets();
        double inner = getWidth() - insetsWidth();
        double[] widths = widths(children, inner);
        boolean stacked = stacked(children, inner);
        double x = insets.getLeft();
        double y = insets.getTop();
        for (int i = 0; i < widths.length; i++) {
            Node child = children.get(i);
            double height = stacked ? child.prefHeight(widths[i]) : getHeight() - insets.getTop() - insets.getBottom();
            child.resizeRelocate(snapPositionX(x), snapPositionY(y), snapSizeX(widths[i]), snapSizeY(height));
            x += stacked ? 0 : widths[i] + getSpacing();
            y += stacked ? height + getSpacing() : 0;
        }
    }

    private double[] widths(List<Node> children, double inner) {
        if (stacked(children, inner)) {
            return children.stream().mapToDouble(_ -> inner).toArray();
        }
        double room = inner - getSpacing() * (children.size() - 1);
        double wanted = children.stream().mapToDouble(child -> child.prefWidth(-1)).sum();
        return children.stream().mapToDouble(child -> room * child.prefWidth(-1) / wanted).toArray();
    }

    private boolean stacked(List<Node> children, double inner) {
        return children.stream().mapToDouble(child -> child.minWidth(-1)).sum()
                + getSpacing() * (children.size() - 1) > inner;
    }

    private double insetsWidth() {
        return getInsets().getLeft() + getInsets().getRight();
    }
}
