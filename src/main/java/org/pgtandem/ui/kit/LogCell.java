package org.pgtandem.ui.kit;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A row of fixed height: time, tag and text, or a step's rule, or a note. */
final class LogCell extends ListCell<LogRow> {

    private final Label time = label("log-time");
    private final Label tag = label("log-tag");
    private final Label text = label("log-text");
    private final Region rule = new Region();
    private final HBox row = new HBox(time, tag, text, rule);

    LogCell() {
        getStyleClass().add("log-cell");
        row.getStyleClass().add("log-row");
        rule.getStyleClass().add("log-rule");
        text.setMinWidth(Label.USE_PREF_SIZE);
        HBox.setHgrow(rule, Priority.ALWAYS);
        setText(null);
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().addAll("mono", styleClass);
        return label;
    }

    @Override
    protected void updateItem(@Nullable LogRow item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        LogLine line = item.line();
        row.getStyleClass().setAll("log-row", line.kind().name().toLowerCase(Locale.ROOT),
                line.level().name().toLowerCase(Locale.ROOT));
        time.setText(item.first() ? line.time() : "");
        tag.setText(item.first() ? line.tag() : "");
        text.setText(line.kind() == LogLine.Kind.NOTE ? "↳ " + item.part() : item.part());
        rule.setVisible(line.kind() == LogLine.Kind.STEP);
        setGraphic(row);
    }
}
