package org.pgtandem.ui.runpage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.pgtandem.ui.kit.NodeGlyph;
import org.pgtandem.ui.text.Words;

/** All steps in two columns. */
final class StepsCard extends VBox {

    private static final int COLUMNS = 2;

    private final Words words;
    private final RunModel model;
    private final HBox columns = new HBox();
    private final List<StepCell> cells = new ArrayList<>();

    StepsCard(Words words, RunModel model) {
        this.words = words;
        this.model = model;
        getStyleClass().addAll("card", "run-steps");
        columns.getStyleClass().add("run-columns");
        ScrollPane scroll = new ScrollPane(columns);
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
        columns.getChildren().clear();
        cells.clear();
        int perColumn = (model.steps().size() + COLUMNS - 1) / COLUMNS;
        for (int from = 0; from < model.steps().size(); from += perColumn) {
            VBox column = new VBox();
            column.getStyleClass().add("run-column");
            HBox.setHgrow(column, Priority.ALWAYS);
            column.setPrefWidth(1);
            for (StepRow row : model.steps().subList(from, Math.min(from + perColumn, model.steps().size()))) {
                StepCell cell = new StepCell(words, row, kind(row));
                cells.add(cell);
                column.getChildren().add(cell);
            }
            columns.getChildren().add(column);
        }
        tick(model.clock().instant());
    }

    private NodeGlyph.Kind kind(StepRow row) {
        if (row.nodes().size() > 1) {
            return NodeGlyph.Kind.BOTH;
        }
        boolean primary = row.nodes().getFirst().equals(model.setup().draft().primary().name().get().strip());
        return primary ? NodeGlyph.Kind.PRIMARY : NodeGlyph.Kind.STANDBY;
    }
}
