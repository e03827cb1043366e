package org.pgtandem.ui.shell;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.kit.SignIcon;
import org.pgtandem.ui.text.Words;

/** What happened last, and what goes on, in one line. */
final class StatusBar extends HBox {

    private final Words words;

    StatusBar(Words words, ShellModel model) {
        this.words = words;
        getStyleClass().add("status-bar");
        model.status().addListener((ListChangeListener<ShellModel.Status>) _ -> show(model.status()));
        show(model.status());
    }

    private void show(List<ShellModel.Status> items) {
        List<Node> labels = items.stream().map(this::item).toList();
        getChildren().setAll(
                labels.isEmpty() ? List.of(item(new ShellModel.Status(null, Text.of("ui.status.ready")))) : labels);
    }

    private Node item(ShellModel.Status status) {
        Label label = Labels.line(words.of(status.text()), "caption", "muted");
        if (status.sign() != null) {
            label.setGraphic(new SignIcon(status.sign()));
        }
        return label;
    }
}
