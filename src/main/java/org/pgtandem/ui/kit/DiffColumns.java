package org.pgtandem.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pgtandem.job.Configuration.DiffLine;
import org.pgtandem.job.Configuration.DiffLine.Kind;

/** A diff side by side: how the file is at the left, how it will be at the right, lines that belong together level. */
public final class DiffColumns extends ScrollPane {

    /** Held here: a binding that nobody holds is collected. */
    private final ObjectProperty<List<DiffLine>> shown = new SimpleObjectProperty<>(List.of());
    private final VBox before = new VBox();
    private final VBox after = new VBox();

    /** A line of each side; null where that side has none. */
    private record Pair(@Nullable DiffLine before, @Nullable DiffLine after) {}

    public DiffColumns(ObservableValue<List<DiffLine>> diff) {
        getStyleClass().add("diff");
        HBox columns = new HBox(before, after);
        for (VBox column : List.of(before, after)) {
            column.getStyleClass().addAll("diff-lines", "diff-column");
            HBox.setHgrow(column, Priority.ALWAYS);
            column.setPrefWidth(1);
        }
        setContent(columns);
        setFitToWidth(true);
        shown.bind(diff);
        shown.subscribe(this::show);
    }

    private void show(List<DiffLine> diff) {
        List<Pair> pairs = pairs(diff);
        before.getChildren().setAll(pairs.stream().map(pair -> line(pair.before())).toList());
        after.getChildren().setAll(pairs.stream().map(pair -> line(pair.after())).toList());
    }

    private static List<Pair> pairs(List<DiffLine> diff) {
        List<Pair> pairs = new ArrayList<>();
        List<DiffLine> removed = new ArrayList<>();
        List<DiffLine> added = new ArrayList<>();
        for (DiffLine line : diff) {
            switch (line.kind()) {
                case REMOVED -> removed.add(line);
                case ADDED -> added.add(line);
                case CONTEXT -> {
                    flush(pairs, removed, added);
                    pairs.add(new Pair(line, line));
                }
            }
        }
        flush(pairs, removed, added);
        return pairs;
    }

    private static void flush(List<Pair> pairs, List<DiffLine> removed, List<DiffLine> added) {
        for (int i = 0; i < Math.max(removed.size(), added.size()); i++) {
            pairs.add(new Pair(i < removed.size() ? removed.get(i) : null, i < added.size() ? added.get(i) : null));
        }
        removed.clear();
        added.clear();
    }

    private static Node line(@Nullable DiffLine line) {
        HBox row = new HBox();
        row.getStyleClass().add("diff-line");
        if (line != null) {
            row.getStyleClass().add(line.kind().name().toLowerCase(Locale.ROOT));
            Label mark = new Label(line.kind() == Kind.ADDED ? "+" : line.kind() == Kind.REMOVED ? "-" : " ");
            mark.getStyleClass().addAll("mono", "diff-mark");
            Label text = new Label(line.text());
            text.getStyleClass().addAll("mono", "diff-text");
            text.setTooltip(new Tooltip(line.text()));
            row.getChildren().setAll(mark, text);
        } else {
            row.getStyleClass().add("none");
        }
        return row;
    }
}
