package org.pgtandem.ui.review;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pgtandem.plan.StepPreview;
import org.pgtandem.ui.kit.Buttons;
import org.pgtandem.ui.kit.CodeBlock;
import org.pgtandem.ui.kit.CopyButton;
import org.pgtandem.ui.kit.Gaps;
import org.pgtandem.ui.kit.Icon;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.text.Words;

/** A step of the plan: lanes, number, title, what it costs; unfolded, its exact command. */
final class StepLine extends HBox {

    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private final Words words;
    private final ReviewModel model;
    private final ReviewRow row;
    private final VBox body = new VBox();
    private final Icon chevron = new Icon(Feather.CHEVRON_RIGHT);
    private final CopyButton copy;

    StepLine(Words words, ReviewModel model, ReviewRow row, List<String> nodes, boolean last) {
        this.words = words;
        this.model = model;
        this.row = row;
        getStyleClass().add("step-line");
        body.getStyleClass().add("step-body");
        if (row.replaces()) {
            body.getStyleClass().add("replaces");
        }
        HBox.setHgrow(body, Priority.ALWAYS);
        copy = new CopyButton(words, this::command);
        getChildren().setAll(new Lanes(nodes, row.nodes(), row.number() == 1, last), body);
        model.unfolded().subscribe(this::show);
        show();
    }

    private void show() {
        boolean open = model.unfolded().contains(row.id());
        if (!body.getChildren().isEmpty() && body.getPseudoClassStates().contains(OPEN) == open) {
            return;
        }
        body.pseudoClassStateChanged(OPEN, open);
        chevron.set(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
        body.getChildren().setAll(head(open));
        if (open && row.replaces()) {
            body.getChildren().add(new ReplaceBox(words, model, row));
        }
        if (open && !command().isBlank()) {
            CodeBlock code = new CodeBlock(new ReadOnlyStringWrapper(command()));
            code.getStyleClass().add("step-code");
            body.getChildren().add(code);
        }
    }

    private Node head(boolean open) {
        Label number = new Label(Integer.toString(row.number()));
        number.getStyleClass().addAll("mono", "muted", "step-number");
        Label title = Labels.line(words.of(row.step().info().title()), "step-title");
        title.setTooltip(Buttons.tooltip(words.of(row.step().info().title())));
        HBox line = new HBox(number, title, Gaps.wide());
        line.getStyleClass().add("step-head");
        if (row.done()) {
            line.getChildren().add(badge("reviewpage.done", Feather.CHECK, "done"));
        }
        if (row.restarts()) {
            line.getChildren().add(badge("reviewpage.restarts", Feather.POWER, "restart"));
        }
        if (row.deletes()) {
            line.getChildren().add(badge("reviewpage.deletes", Feather.ALERT_OCTAGON, "replace"));
        }
        if (row.replaces()) {
            line.getChildren().add(badge("reviewpage.replaces", Feather.ALERT_OCTAGON, "replace"));
        }
        line.getChildren().add(chevron);
        Button button = new Button();
        button.setId("step-" + row.id());
        button.getStyleClass().add("step-button");
        button.setGraphic(line);
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        button.accessibleTextProperty().bind(Bindings.concat(row.number() + " ", words.of(row.step().info().title())));
        button.setOnAction(_ -> model.toggle(row));
        button.focusedProperty().addListener((_, _, focused) -> {
            if (focused) {
                model.selected().set(row);
            }
        });
        HBox head = new HBox(button);
        head.getStyleClass().add("step-top");
        if (open && !command().isBlank() && !row.replaces()) {
            head.getChildren().add(copy);
        }
        return head;
    }

    private Label badge(String key, Feather icon, String styleClass) {
        Label badge = Labels.line(words.of(key), "caption", styleClass);
        badge.setGraphic(new Icon(icon));
        badge.setMinWidth(USE_PREF_SIZE);
        return badge;
    }

    private String command() {
        List<String> lines = StepPreview.of(row.step()).lines();
        return lines.size() == 1 ? LongLine.fold(lines.getFirst()) : String.join("\n", lines);
    }
}
