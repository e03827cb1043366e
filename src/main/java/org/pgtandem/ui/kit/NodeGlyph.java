package org.pgtandem.ui.kit;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import org.pgtandem.model.Role;

/** The cylinder of a node: filled for the primary, outlined for a standby. Hue is kept for state, so the fill tells them apart. */
public final class NodeGlyph extends Glyph {

    private static final String FILLED = "M8 1.4C11 1.4 13.4 2.3 13.4 3.5C13.4 4.7 11 5.6 8 5.6C5 5.6 2.6 4.7 2.6 3.5C2.6 2.3 5 1.4 8 1.4Z"
            + " M2.6 5.2C3.6 6.2 5.7 6.8 8 6.8C10.3 6.8 12.4 6.2 13.4 5.2V12.5C13.4 13.7 11 14.6 8 14.6C5 14.6 2.6 13.7 2.6 12.5Z";
    private static final String OUTLINED = "M12.8 3.9C12.8 5 10.7 5.8 8 5.8C5.3 5.8 3.2 5 3.2 3.9C3.2 2.8 5.3 2 8 2C10.7 2 12.8 2.8 12.8 3.9Z"
            + "M3.2 3.9V12.1C3.2 13.2 5.3 14 8 14C10.7 14 12.8 13.2 12.8 12.1V3.9";

    private static final String BOX = "M2.6 2.8H13.4V6H2.6ZM3.6 6V13.2H12.4V6M6.4 8.6H9.6";

    /** Which nodes a thing belongs to. */
    public enum Kind {
        PRIMARY, STANDBY, BOTH,
        /** A host for backups alone. */
        BACKUP;

        public static Kind of(Role role) {
            return switch (role) {
                case PRIMARY -> PRIMARY;
                case STANDBY -> STANDBY;
                case BACKUP -> BACKUP;
            };
        }
    }

    public NodeGlyph(Kind kind) {
        getStyleClass().add("node-glyph");
        show(shapes(kind));
    }

    private static Node[] shapes(Kind kind) {
        return switch (kind) {
            case PRIMARY -> new Node[] {shape(FILLED, "node-filled")};
            case STANDBY -> new Node[] {shape(OUTLINED, "node-outlined")};
            case BACKUP -> new Node[] {shape(BOX, "node-outlined")};
            case BOTH ->
                new Node[] {half(shape(FILLED, "node-filled"), 0), half(shape(OUTLINED, "node-outlined"), 8.6)};
        };
    }

    private static SVGPath shape(String path, String styleClass) {
        SVGPath shape = new SVGPath();
        shape.setContent(path);
        shape.getStyleClass().add(styleClass);
        return shape;
    }

    private static Node half(SVGPath shape, double from) {
        Group half = new Group(shape);
        half.setClip(new Rectangle(from, 0, 8, 16));
        return half;
    }
}
