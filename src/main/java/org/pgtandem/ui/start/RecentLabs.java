package org.pgtandem.ui.start;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pgtandem.ui.kit.Buttons;
import org.pgtandem.ui.kit.EmptyState;
import org.pgtandem.ui.kit.Icon;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.text.Words;

/** Labs opened before, each a button; where there is none, what belongs here. */
final class RecentLabs extends VBox {

    private final Words words;
    private final StartActions actions;
    private final StartViewModel model;

    RecentLabs(Words words, StartViewModel model, StartActions actions, Button open) {
        this.words = words;
        this.actions = actions;
        this.model = model;
        getStyleClass().add("recent-labs");
        model.recent().addListener((ListChangeListener<RecentLab>) _ -> show(open));
        show(open);
    }

    private void show(Button open) {
        List<Node> rows = model.recent().stream().map(this::row).toList();
        EmptyState none = new EmptyState(Feather.FOLDER,
                words.of(rows.isEmpty() ? "ui.start.recent.empty" : "ui.start.recent.more"), open);
        getChildren().setAll(rows);
        getChildren().add(none);
    }

    private Node row(RecentLab lab) {
        Label name = new Label(lab.name());
        name.getStyleClass().add("strong");
        Label nodes = Labels.line(words.of("ui.start.recent.nodes", lab.primary(), lab.standbys()), "dense", "muted");
        HBox.setHgrow(nodes, Priority.ALWAYS);
        nodes.setMaxWidth(Double.MAX_VALUE);
        Label file = new Label(lab.file().toString());
        file.getStyleClass().addAll("mono", "caption", "muted");
        file.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        file.setTooltip(Buttons.tooltip(new ReadOnlyStringWrapper(lab.file().toString())));
        HBox content = new HBox(new Icon(Feather.FOLDER), name, nodes, file);
        content.getStyleClass().add("recent-lab-content");
        Button row = new Button();
        row.setGraphic(content);
        row.setMaxWidth(Double.MAX_VALUE);
        row.setAccessibleText(lab.name());
        row.getStyleClass().add("recent-lab");
        content.prefWidthProperty().bind(row.widthProperty().subtract(34));
        row.setOnAction(_ -> actions.open(lab.file()));
        return row;
    }
}
