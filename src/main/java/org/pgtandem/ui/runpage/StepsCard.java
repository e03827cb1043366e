package org.pgtandem.ui.runpage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.pgtandem.ui.kit.NodeGlyph;
import org.pgtandem.ui.order.StepCell;
import org.pgtandem.ui.order.StepRow;
import org.pgtandem.ui.text.Words;

/** All steps; a real plan has some thirty, so the list follows the one that runs. */
final class StepsCard extends VBox {

    /** So many rows are seen at once, and so many of them above the step that runs. */
    private static final int IN_SIGHT = 8;
    private static final int ABOVE = 4;

    private final Words words;
    private final RunModel model;
    private final VBox list = new VBox();
    private final ScrollPane scroll = new ScrollPane();
    private final List<StepCell> cells = new ArrayList<>();

    StepsCard(Words words, RunModel model) {
        this.words = words;
        this.model = model;
        getStyleClass().addAll("card", "run-steps");
        list.getStyleClass().add("run-list");
        scroll.setContent(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(scroll);
        model.steps().addListener((ListChangeListener<StepRow>) _ -> draw());
        draw();
    }

    void tick(Instant now) {
        cells.forEach(cell -> cell.tick(now));
    }

    private void draw() {
        cells.clear();
        model.steps().forEach(row -> cells.add(new StepCell(words, row, kind(row))));
        list.getChildren().setAll(cells);
        tick(model.clock().instant());
        keepInSight();
    }

    /** Scrolls to the step that runs, a little above the middle, where not all of them fit. */
    private void keepInSight() {
        StepRow now = model.current();
        int room = model.steps().size() - IN_SIGHT;
        if (now != null && room > 0) {
            scroll.setVvalue(Math.clamp((now.number() - ABOVE) / (double) room, 0, 1));
        }
    }

    private NodeGlyph.Kind kind(StepRow row) {
        if (row.nodes().size() > 1) {
            return NodeGlyph.Kind.BOTH;
        }
        return NodeGlyph.Kind.of(model.setup().draft().role(row.nodes().getFirst()));
    }
}
