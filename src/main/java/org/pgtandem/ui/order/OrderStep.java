package org.pgtandem.ui.order;

import java.time.Instant;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pgtandem.plan.StepInfo.Risk;
import org.pgtandem.plan.StepPreview;
import org.pgtandem.ui.kit.CodeBlock;
import org.pgtandem.ui.kit.CopyButton;
import org.pgtandem.ui.kit.Icon;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.kit.NodeGlyph;
import org.pgtandem.ui.text.Words;

/** A step of an order: where it is, and, unfolded, why it is done and its exact command. */
final class OrderStep extends VBox {

    private final Words words;
    private final StepRow row;
    private final StepCell cell;
    private final Icon chevron = new Icon(Feather.CHEVRON_RIGHT);
    private boolean open;

    OrderStep(Words words, StepRow row, NodeGlyph.Kind kind, boolean open) {
        this.words = words;
        this.row = row;
        this.open = open;
        getStyleClass().add("step-body");
        boolean costs = row.step().info().risk() == Risk.DELETES || row.step().info().risk() == Risk.REPLACES_DATA;
        if (costs) {
            getStyleClass().add("replaces");
        }
        cell = new StepCell(words, row, kind);
        HBox.setHgrow(cell, Priority.ALWAYS);
        cell.setMaxWidth(Double.MAX_VALUE);
        draw();
    }

    /** Brings the time up to now. */
    void tick(Instant now) {
        cell.tick(now);
    }

    boolean isOpen() {
        return open;
    }

    private void draw() {
        chevron.set(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
        getChildren().setAll(head());
        if (open) {
            Label why = Labels.wrapping(words.of(row.step().info().why()), "dense", "muted", "order-why");
            getChildren().add(why);
            if (!command().isBlank()) {
                CodeBlock code = new CodeBlock(new ReadOnlyStringWrapper(command()));
                code.getStyleClass().addAll("step-code", "order-code");
                getChildren().add(code);
            }
        }
    }

    private HBox head() {
        HBox line = new HBox(cell, chevron);
        line.getStyleClass().add("step-head");
        Button button = new Button();
        button.setId("order-step-" + row.id());
        button.getStyleClass().add("step-button");
        button.setGraphic(line);
        button.setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty().bind(button.widthProperty().subtract(16));
        HBox.setHgrow(button, Priority.ALWAYS);
        button.accessibleTextProperty().bind(words.of(row.step().info().title()));
        button.setOnAction(_ -> {
            open = !open;
            draw();
            button.requestFocus();
        });
        HBox head = new HBox(button);
        head.getStyleClass().add("step-top");
        if (open && !command().isBlank()) {
            head.getChildren().add(new CopyButton(words, this::command));
        }
        return head;
    }

    private String command() {
        List<String> lines = StepPreview.of(row.step()).lines();
        return String.join("\n", lines);
    }
}
