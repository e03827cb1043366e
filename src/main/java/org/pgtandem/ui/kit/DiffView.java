package org.pgtandem.ui.kit;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.pgtandem.job.Configuration.DiffLine;

/** A unified diff; added and removed lines have a sign as well as a tint. */
public final class DiffView extends ScrollPane {

    /** Held here: a binding that nobody holds is collected. */
    private final ObjectProperty<List<DiffLine>> shown = new SimpleObjectProperty<>(List.of());
    private final VBox lines = new VBox();

    public DiffView(ObservableValue<List<DiffLine>> diff) {
        getStyleClass().add("diff");
        lines.getStyleClass().add("diff-lines");
        setContent(lines);
        setFitToWidth(true);
        shown.bind(diff);
        shown.subscribe(now -> lines.getChildren().setAll(now.stream().map(DiffView::row).toList()));
    }

    private static Node row(DiffLine line) {
        Label number = new Label(line.number() == null ? "" : line.number().toString());
        number.getStyleClass().addAll("mono", "faint", "diff-number");
        Label mark = new Label(mark(line));
        mark.getStyleClass().addAll("mono", "diff-mark");
        Label text = new Label(line.text());
        text.getStyleClass().addAll("mono", "diff-text");
        text.setMinWidth(Label.USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(number, mark, text);
        row.getStyleClass().addAll("diff-line", line.kind().name().toLowerCase(Locale.ROOT));
        return row;
    }

    private static String mark(DiffLine line) {
        return switch (line.kind()) {
            case CONTEXT -> " ";
            case ADDED -> "+";
            case REMOVED -> "-";
        };
    }
}
