package org.pgtandem.ui.method;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.pgtandem.model.Text;
import org.pgtandem.model.Transport;
import org.pgtandem.plan.MethodChoice;
import org.pgtandem.plan.Way;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.text.Words;

/** Which way the data takes: what each means, and what the facts choose or stand against. Shown while there is a choice to make. */
final class WayChoice extends VBox {

    private final Words words;
    private final MethodModel model;
    private final MethodChoice choice;

    WayChoice(Words words, MethodModel model, MethodChoice choice) {
        this.words = words;
        this.model = model;
        this.choice = choice;
        getStyleClass().add("way-choice");
        ToggleGroup group = new ToggleGroup();
        for (Way way : choice.ways()) {
            getChildren().addAll(radio(way, group), sentence(way));
        }
        model.chosen().subscribe(_ -> show());
        model.transport().subscribe(_ -> show());
    }

    /** For the method that is taken, and where another way than the usual is what stands against it. */
    private void show() {
        boolean wanted = model.chosen().get() == choice.method() || model.transport().get() != Transport.AUTO;
        setVisible(wanted);
        setManaged(wanted);
    }

    private Node radio(Way way, ToggleGroup group) {
        RadioButton radio = new RadioButton();
        radio.setId("way-" + key(way));
        radio.textProperty().bind(words.of("methodpage.way." + key(way)));
        radio.setToggleGroup(group);
        radio.setDisable(!way.possible());
        radio.setOnAction(_ -> model.choose(way));
        model.transport().subscribe(now -> radio.setSelected(now == way.transport()));
        return radio;
    }

    private Label sentence(Way way) {
        Text whyNot = way.whyNot();
        return Labels.wrapping(words.of(whyNot == null ? what(way) : whyNot), "caption", "muted", "way-sentence");
    }

    private Text what(Way way) {
        if (way.transport() != Transport.AUTO) {
            return Text.of("methodpage.way." + key(way) + ".what");
        }
        return choice.ways().stream().filter(other -> other.transport() == Transport.NODES).map(Way::whyNot)
                .filter(whyNot -> whyNot != null).findFirst()
                .map(whyNot -> Text.of("methodpage.way.auto.computer", whyNot))
                .orElse(Text.of("methodpage.way.auto.nodes"));
    }

    private static String key(Way way) {
        return way.transport().name().toLowerCase(Locale.ROOT);
    }
}
