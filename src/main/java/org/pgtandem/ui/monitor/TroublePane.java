package org.pgtandem.ui.monitor;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pgtandem.ui.kit.Buttons;
import org.pgtandem.ui.kit.Columns;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.kit.RichText;
import org.pgtandem.ui.kit.SignIcon;
import org.pgtandem.ui.monitor.Truth.Fact;
import org.pgtandem.ui.monitor.Truth.Remedy;
import org.pgtandem.ui.monitor.Truth.Todo;
import org.pgtandem.ui.text.Words;

/** What is known beside what to do. */
final class TroublePane extends Columns {

    private final Words words;
    private final MonitorActions actions;
    private final VBox facts = new VBox();
    private final VBox todo = new VBox();
    private List<Todo> shown = List.of();

    TroublePane(Words words, MonitorViewModel model, MonitorActions actions) {
        this.words = words;
        this.actions = actions;
        getStyleClass().add("trouble-columns");
        getChildren().setAll(column("monitor.known.title", facts), column("monitor.todo.title", todo));
        model.truthProperty().subscribe(truth -> {
            facts.getChildren().setAll(truth.known().stream().map(this::fact).toList());
            show(truth.todo());
        });
    }

    private VBox column(String title, VBox rows) {
        rows.getStyleClass().add("trouble-rows");
        VBox column = new VBox(Labels.line(words.of(title), "strong"), rows);
        column.getStyleClass().add("trouble-column");
        return column;
    }

    private Node fact(Fact fact) {
        RichText text = new RichText(words.of(fact.text()), "dense");
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(new SignIcon(fact.sign()), text);
        row.getStyleClass().add("trouble-row");
        return row;
    }

    /** Built anew only when it says something else, so that a focused button stays. */
    private void show(List<Todo> wanted) {
        if (wanted.equals(shown)) {
            return;
        }
        shown = wanted;
        todo.getChildren().clear();
        for (Todo each : wanted) {
            todo.getChildren().add(todo(each, todo.getChildren().size() + 1));
        }
    }

    private Node todo(Todo what, int number) {
        RichText text = new RichText(words.of(what.text()));
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(
                Labels.line(new ReadOnlyStringWrapper(String.valueOf(number)), "strong", "caption", "todo-number",
                        "muted"),
                text);
        row.getStyleClass().add("trouble-row");
        Remedy remedy = what.remedy();
        if (remedy != null) {
            row.getChildren().add(button(remedy));
        }
        return row;
    }

    private Button button(Remedy remedy) {
        return switch (remedy) {
            case CHECK ->
                Buttons.withIcon(Buttons.primary(words.of("monitor.remedy.check"), actions::check), Feather.PLAY);
            case CLONE ->
                Buttons.withIcon(Buttons.primary(words.of("monitor.remedy.clone"), actions::cloneAgain), Feather.COPY);
        };
    }
}
