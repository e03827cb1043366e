package org.pgtandem.ui.configuration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.text.Words;

/** The settings. Rows stay the same objects over an edit, so that focus and caret stay where they are. */
final class SettingsTable extends VBox {

    private final Words words;
    private final ConfigurationModel model;
    private final VBox lines = new VBox();
    private final Map<String, SettingLine> known = new HashMap<>();
    private final Label none;

    SettingsTable(Words words, ConfigurationModel model) {
        this.words = words;
        this.model = model;
        getStyleClass().addAll("card", "settings-table");
        none = Labels.wrapping(words.of("configpage.none"), "dense", "muted", "settings-none");
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("settings-scroll");
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(head(), scroll);
        model.rows().subscribe(this::show);
        show();
    }

    private Node head() {
        HBox head = new HBox(column("configpage.column.setting", "setting-name"),
                column("configpage.column.now", "setting-now"), column("configpage.column.will", "setting-cell"),
                column("configpage.column.effect", "setting-effect"));
        head.getStyleClass().addAll("setting-line", "setting-head");
        return head;
    }

    private Label column(String key, String styleClass) {
        return Labels.line(words.of(key), "dense", "muted", styleClass);
    }

    private void show() {
        List<SettingRow> rows = model.rows();
        List<Node> shown = rows.stream().<Node>map(row -> {
            SettingLine line = known.computeIfAbsent(row.name(), _ -> new SettingLine(words, model, row));
            line.update(row);
            return line;
        }).toList();
        List<Node> wanted = shown.isEmpty() && model.configuration().get() != null ? List.of(none) : shown;
        if (!lines.getChildren().equals(wanted)) {
            lines.getChildren().setAll(wanted);
        }
    }
}
