package org.pgtandem.ui.demo;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pgtandem.model.DemoSize;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Order;
import org.pgtandem.ui.ask.Questions;
import org.pgtandem.ui.kit.Buttons;
import org.pgtandem.ui.kit.Columns;
import org.pgtandem.ui.kit.FormField;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.kit.Page;
import org.pgtandem.ui.kit.PageBox;
import org.pgtandem.ui.kit.RichText;
import org.pgtandem.ui.kit.Segmented;
import org.pgtandem.ui.order.OrderPlace;
import org.pgtandem.ui.text.Words;

/** Loads the demo database and compares it. */
public final class DemoView extends OrderPlace {

    private final Words words;
    private final DemoModel model;

    public DemoView(Words words, DemoModel model, Questions questions) {
        super(words, model.order(), Order.LoadDemo.class::isInstance, questions);
        this.words = words;
        this.model = model;
        Columns cards = new Columns(load(), new CompareCard(words, model));
        cards.getStyleClass().add("demo-cards");
        rest(new Page(new PageBox(words.of("demo.title")).with(new RichText(words.of("demo.about")), cards)));
    }

    private VBox load() {
        Label title = Labels.line(words.of("demo.load"), "card-title");
        Segmented<DemoSize> sizes = new Segmented<>(List.of(DemoSize.values()), model.size().get(),
                size -> words.of("demo.size." + size.id()));
        sizes.valueProperty().bindBidirectional(model.size());
        TextField seed = new TextField();
        seed.setId("seed");
        seed.textProperty().bindBidirectional(model.seed());
        FormField field = new FormField(words, words.of("demo.seed"), words.of("demo.seed.hint"), seed);
        seed.textProperty().addListener(_ -> field.errorProperty().set(null));
        CheckBox replace = new CheckBox();
        replace.setId("replace");
        replace.textProperty().bind(words.of("demo.replace"));
        replace.setWrapText(true);
        replace.selectedProperty().bindBidirectional(model.replace());
        Button load = Buttons.primary(words.of("demo.load.button"), () -> field.errorProperty()
                .set(model.load() ? null : Text.of("demo.seed.wrong")));
        load.setId("load");
        Buttons.withIcon(load, Feather.DATABASE);
        VBox size = new VBox(Labels.line(words.of("demo.size"), "dense"), sizes);
        size.getStyleClass().add("form-field");
        VBox card = new VBox(title, size, field, replace, new HBox(load));
        card.getStyleClass().addAll("card", "demo-card");
        return card;
    }
}
