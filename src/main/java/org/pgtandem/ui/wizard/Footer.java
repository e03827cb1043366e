package org.pgtandem.ui.wizard;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.pgtandem.ui.kit.Buttons;
import org.pgtandem.ui.kit.Gaps;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.kit.Sign;
import org.pgtandem.ui.kit.SignIcon;
import org.pgtandem.ui.setup.Onward;
import org.pgtandem.ui.setup.PageId;
import org.pgtandem.ui.setup.WizardPage;
import org.pgtandem.ui.text.Words;

/** What the keys do here, Back and Next, or the page's own buttons in their place. */
final class Footer extends HBox {

    private final Words words;
    private final WizardModel model;
    private final Map<PageId, List<Node>> made = new EnumMap<>(PageId.class);

    Footer(Words words, WizardModel model) {
        this.words = words;
        this.model = model;
        getStyleClass().add("wizard-footer");
    }

    void show(WizardPage page) {
        getChildren().setAll(made.computeIfAbsent(page.id(), _ -> make(page)));
    }

    private List<Node> make(WizardPage page) {
        List<Node> parts = new ArrayList<>();
        parts.add(Labels.wrapping(words.of(page.hint()), "caption", "muted"));
        parts.add(Gaps.wide());
        Node own = page.buttons();
        if (own != null) {
            parts.add(own);
            return parts;
        }
        if (page.id() != PageId.HOSTS) {
            Button back = Buttons.plain(words.of("wizard.back"), model::goBack);
            back.setId("back");
            parts.add(back);
        }
        parts.add(next(page.onward()));
        return parts;
    }

    /** Puts the focus on the button that goes on, where there is one. */
    void focusNext() {
        Node next = lookup("#next");
        if (next != null) {
            next.requestFocus();
        }
    }

    private boolean typing() {
        return getScene() != null && getScene().getFocusOwner() instanceof TextInputControl;
    }

    /** A disabled button shows no tooltip of its own, so the box around it does. */
    private Node next(ObservableValue<Onward> onward) {
        Button next = Buttons.primary(words.of(onward.map(Onward::label)), model::goOn);
        next.setId("next");
        next.disableProperty().bind(Bindings.createBooleanBinding(() -> !onward.getValue().possible(), onward));
        next.graphicProperty().bind(onward.map(now -> now.blocked() ? new SignIcon(Sign.BLOCKER) : null));
        onward.map(Onward::possible).addListener((_, was, now) -> {
            if (now && !was && !typing()) {
                next.requestFocus();
            }
        });
        StackPane box = new StackPane(next);
        box.setMinWidth(USE_PREF_SIZE);
        Tooltip tooltip = Buttons.tooltip(words.of(onward.map(Onward::whyNot)));
        onward.subscribe(now -> {
            Tooltip.uninstall(box, tooltip);
            if (!now.possible()) {
                Tooltip.install(box, tooltip);
            }
        });
        return box;
    }
}
