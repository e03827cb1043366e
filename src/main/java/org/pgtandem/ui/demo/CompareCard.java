package org.pgtandem.ui.demo;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.pgtandem.model.Comparison;
import org.pgtandem.model.Comparison.Sum;
import org.pgtandem.model.Comparison.Table;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.Buttons;
import org.pgtandem.ui.kit.FailureCard;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.kit.RichText;
import org.pgtandem.ui.kit.Sign;
import org.pgtandem.ui.kit.SignIcon;
import org.pgtandem.ui.kit.Spinner;
import org.pgtandem.ui.text.Words;

/** Whether the standbys hold the same rows, table by table. */
final class CompareCard extends VBox {

    /** So much of a checksum tells two apart at a glance; the whole is in the tooltip. */
    private static final int SHORT = 8;

    private final Words words;
    private final DemoModel model;
    private final VBox found = new VBox();

    CompareCard(Words words, DemoModel model) {
        this.words = words;
        this.model = model;
        getStyleClass().addAll("card", "demo-card", "compare-card");
        Button compare = Buttons.plain(words.of("demo.compare.button"), model::compare);
        compare.setId("compare");
        Buttons.withIcon(compare, Feather.CHECK_SQUARE);
        compare.disableProperty().bind(model.comparing());
        Button stop = Buttons.plain(words.of("demo.compare.stop"), model::stop);
        stop.setId("stop-compare");
        stop.visibleProperty().bind(model.comparing());
        HBox buttons = new HBox(compare, stop);
        buttons.getStyleClass().add("actions");
        getChildren().setAll(Labels.line(words.of("demo.compare"), "card-title"),
                new RichText(words.of("demo.compare.about")), buttons, found);
        model.comparing().subscribe(this::show);
        model.compared().subscribe(this::show);
        show();
    }

    private void show() {
        Result<Comparison> result = model.compared().get();
        if (result == null) {
            found.getChildren().setAll(model.comparing().get()
                    ? List.of(line(new Spinner(), Text.of("demo.compare.works")))
                    : List.of());
            return;
        }
        switch (result) {
            case Result.Failed<Comparison>(Failure why) -> found.getChildren().setAll(new FailureCard(words, why));
            case Result.Ok<Comparison>(Comparison comparison) -> found.getChildren().setAll(rows(comparison));
        }
    }

    private List<Node> rows(Comparison comparison) {
        List<Node> rows = new ArrayList<>();
        rows.add(comparison.equal()
                ? line(new SignIcon(Sign.DONE), Text.of("demo.compare.equal", comparison.tables().size(),
                        String.join(", ", comparison.nodes())))
                : line(new SignIcon(Sign.BLOCKER), Text.of("demo.compare.differ", comparison.differing())));
        for (Table table : comparison.tables()) {
            rows.add(row(table, comparison.nodes()));
        }
        return rows;
    }

    private Node row(Table table, List<String> nodes) {
        boolean equal = table.equal(nodes);
        Label name = new Label(table.name());
        name.getStyleClass().addAll("mono", "dense");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox head = new HBox(new SignIcon(equal ? Sign.OK : Sign.BLOCKER), name);
        head.getStyleClass().add("compare-row");
        if (equal) {
            head.getChildren().add(sum(table.sums().get(nodes.getFirst()), null));
            return head;
        }
        VBox all = new VBox(head);
        nodes.forEach(node -> all.getChildren().add(sum(table.sums().get(node), node)));
        all.getStyleClass().add("compare-differs");
        return all;
    }

    private Label sum(@Nullable Sum sum, @Nullable String node) {
        Text text = sum == null
                ? Text.of("demo.compare.missing")
                : Text.of("demo.compare.rows", sum.rows(), sum.checksum().substring(0, SHORT));
        Label label = Labels.line(node == null ? words.of(text) : words.of("demo.compare.on", node, text), "mono",
                "dense", "muted");
        label.setMinWidth(USE_PREF_SIZE);
        if (sum != null) {
            label.setTooltip(Buttons.tooltip(new ReadOnlyStringWrapper(sum.checksum())));
        }
        return label;
    }

    private Node line(Node icon, Text text) {
        Label says = Labels.wrapping(words.of(text), "dense", "strong");
        HBox.setHgrow(says, Priority.ALWAYS);
        HBox line = new HBox(icon, says);
        line.getStyleClass().add("order-line");
        return line;
    }
}
