package org.pgtandem.ui.method;

import java.util.List;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.pgtandem.plan.MethodChoice;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.kit.PageBox;
import org.pgtandem.ui.kit.Pairs;
import org.pgtandem.ui.kit.Spinner;
import org.pgtandem.ui.text.Words;

/** The methods, two cards a row. */
final class MethodView extends VBox {

    private final Words words;
    private final MethodModel model;
    private final Pairs cards = new Pairs("method-cards");

    MethodView(Words words, MethodModel model) {
        this.words = words;
        this.model = model;
        HBox legend = new HBox(new LegendArrow(true),
                Labels.line(words.of("methodpage.legend.data"), "caption", "muted"),
                new LegendArrow(false), Labels.line(words.of("methodpage.legend.calls"), "caption", "muted"));
        legend.getStyleClass().add("legend");
        PageBox page = new PageBox(words.of("wizard.page.method")).tools(legend).filling(cards);
        setVgrow(page, Priority.ALWAYS);
        getChildren().setAll(page);
        model.choices().subscribe(this::show);
        show();
    }

    private void show() {
        List<MethodChoice> choices = model.choices();
        if (choices.isEmpty()) {
            cards.getChildren().setAll(new Spinner());
            return;
        }
        ToggleGroup group = new ToggleGroup();
        cards.show(choices.stream().map(choice -> new MethodCard(words, model, choice, group)).toList());
    }
}
