package org.pgtandem.ui.monitor;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Sample;
import org.pgtandem.model.Sample.NodeSample;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.kit.NodeGlyph;
import org.pgtandem.ui.kit.NodeLabel;
import org.pgtandem.ui.text.Words;

/** A node's row of one statistics view, turned on its side: column, value, and what it means. */
final class DetailsTable extends VBox {

    private final Words words;
    private final String view;
    private final VBox rows = new VBox();
    private final StringProperty name = new SimpleStringProperty("");

    DetailsTable(Words words, NodeGlyph.Kind kind, String view) {
        this.words = words;
        this.view = view;
        getStyleClass().add("details-table");
        Label source = new Label(view);
        source.getStyleClass().addAll("mono", "caption", "muted");
        source.setMinWidth(USE_PREF_SIZE);
        NodeLabel node = new NodeLabel(kind, name, "dense");
        node.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(node, Priority.ALWAYS);
        HBox head = new HBox(node, source);
        head.getStyleClass().add("details-head");
        getChildren().setAll(head, rows);
    }

    void show(@Nullable Sample sample, @Nullable String nodeName) {
        name.set(Objects.requireNonNullElse(nodeName, ""));
        NodeSample node = sample == null
                ? null
                : sample.nodes().stream().filter(each -> each.name().equals(nodeName)).findFirst().orElse(null);
        Map<String, String> row = node == null ? Map.of() : node.details().getOrDefault(view, Map.of());
        if (row.isEmpty()) {
            rows.getChildren()
                    .setAll(Labels.wrapping(node != null && !node.reachable()
                            ? words.of("monitor.details.silent", node.name())
                            : words.of("monitor.details.none", view), "dense", "muted", "details-none"));
            return;
        }
        List<Map.Entry<String, String>> sorted = row.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> KnownColumns.rank(entry.getKey()))).toList();
        rows.getChildren().setAll(sorted.stream().map(entry -> row(entry.getKey(), entry.getValue())).toList());
    }

    private Node row(String column, String value) {
        Label text = cell(value.isEmpty() ? "NULL" : value, "details-value");
        if (value.isEmpty()) {
            text.getStyleClass().add("faint");
        }
        HBox row = new HBox(cell(column, "details-column"), text);
        KnownColumns.explanation(column).ifPresent(what -> {
            Label says = Labels.line(words.of(what), "caption", "muted");
            HBox.setHgrow(says, Priority.ALWAYS);
            says.setMaxWidth(Double.MAX_VALUE);
            row.getChildren().add(says);
        });
        row.getStyleClass().add("details-row");
        return row;
    }

    private static Label cell(String content, String styleClass) {
        Label label = new Label(content);
        label.getStyleClass().addAll("mono", "caption", styleClass);
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        label.setTooltip(new Tooltip(content));
        return label;
    }
}
