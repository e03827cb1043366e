package org.pgtandem.ui.method;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.pgtandem.model.Text;
import org.pgtandem.plan.MethodChoice;
import org.pgtandem.ui.kit.Gaps;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.kit.RichText;
import org.pgtandem.ui.kit.Sign;
import org.pgtandem.ui.kit.SignIcon;
import org.pgtandem.ui.text.Words;

/** A clone method: its picture, when to use it, what it needs, and whether it works here. */
final class MethodCard extends VBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Words words;
    private final MethodChoice choice;

    MethodCard(Words words, MethodModel model, MethodChoice choice, ToggleGroup group) {
        this.words = words;
        this.choice = choice;
        getStyleClass().addAll("card", "method-card");
        if (!choice.possible()) {
            getStyleClass().add("impossible");
        }
        String id = choice.method().id();
        getChildren().addAll(new MethodPicture(words, choice, model.transport()), head(model, group),
                Labels.wrapping(words.of("methodpage." + id + ".when"), "dense"));
        if (!choice.needs().isEmpty()) {
            getChildren().add(Labels.wrapping(words.of(needs()), "caption", "muted"));
        }
        for (Text said : model.said(choice.method())) {
            getChildren().add(new RichText(words.of(said), "caption"));
        }
        if (!choice.ways().isEmpty()) {
            getChildren().add(new WayChoice(words, model, choice));
        }
        Region gap = new Region();
        setVgrow(gap, Priority.ALWAYS);
        getChildren().addAll(gap, verdict());
        addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> model.choose(choice.method()));
        model.chosen().subscribe(now -> pseudoClassStateChanged(CHOSEN, now == choice.method() && choice.possible()));
    }

    private Node head(MethodModel model, ToggleGroup group) {
        RadioButton radio = new RadioButton();
        radio.setId("method-" + choice.method().id());
        radio.textProperty().bind(words.of("methodpage." + choice.method().id() + ".title"));
        radio.getStyleClass().add("strong");
        radio.setMnemonicParsing(false);
        radio.setToggleGroup(group);
        radio.setDisable(!choice.possible());
        radio.setOnAction(_ -> model.choose(choice.method()));
        model.chosen().subscribe(now -> radio.setSelected(now == choice.method() && choice.possible()));
        HBox head = new HBox(radio, Gaps.wide());
        head.getStyleClass().add("method-head");
        if (choice.method() == model.suggested()) {
            Label suggested = Labels.line(words.of("methodpage.suggested"), "caption", "accent");
            suggested.setMinWidth(USE_PREF_SIZE);
            head.getChildren().add(suggested);
        }
        return head;
    }

    /** One sentence for all of them. */
    private Text needs() {
        Text all = choice.needs().getFirst();
        for (Text need : choice.needs().subList(1, choice.needs().size())) {
            all = Text.of("methodpage.needs.and", all, need);
        }
        return Text.of("methodpage.needs", all);
    }

    private Node verdict() {
        Label verdict = Labels.wrapping(words.of(text()), "dense");
        verdict.setGraphic(new SignIcon(choice.possible() ? Sign.OK : Sign.BLOCKER));
        return verdict;
    }

    private Text text() {
        Text whyNot = choice.whyNot();
        return whyNot == null ? Text.of("methodpage.works") : whyNot;
    }
}
