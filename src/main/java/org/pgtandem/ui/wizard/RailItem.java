package org.pgtandem.ui.wizard;

import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Circle;
import org.pgtandem.ui.kit.Buttons;
import org.pgtandem.ui.kit.Gaps;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.kit.Sign;
import org.pgtandem.ui.kit.SignIcon;
import org.pgtandem.ui.kit.Spinner;
import org.pgtandem.ui.setup.PageId;
import org.pgtandem.ui.text.Words;

/** A page in the rail: done, here, or not yet; and the page's own sign at the right while it has one. */
final class RailItem extends Button {

    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private final WizardModel model;
    private final PageId id;
    private final boolean narrow;
    private final HBox row = new HBox();
    private final Label title;

    RailItem(Words words, WizardModel model, PageId id, boolean narrow) {
        this.model = model;
        this.id = id;
        this.narrow = narrow;
        getStyleClass().add("rail-item");
        row.getStyleClass().add("rail-row");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(row);
        setMaxWidth(Double.MAX_VALUE);
        title = Labels.line(words.of(id.title()));
        title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        accessibleTextProperty().bind(words.of(id.title()));
        setTooltip(narrow ? Buttons.tooltip(words.of(id.title())) : null);
        setOnAction(_ -> model.turnTo(id));
        InvalidationListener changed = _ -> draw();
        model.current().addListener(changed);
        model.reached().addListener(changed);
        model.page(id).sign().addListener(changed);
        model.running().addListener(changed);
        draw();
    }

    private void draw() {
        boolean here = model.current().get() == id;
        pseudoClassStateChanged(HERE, here);
        setDisable(!here && !model.open(id));
        Sign own = model.page(id).sign().getValue();
        row.getChildren().setAll(state(here));
        if (!narrow) {
            row.getChildren().add(title);
            if (own != null && here) {
                row.getChildren().addAll(Gaps.wide(), new SignIcon(own));
            }
        }
    }

    private Node state(boolean here) {
        boolean done = id.before(model.reached().get());
        if (id == PageId.RUN && model.running().get()) {
            return new Spinner();
        }
        Sign own = model.page(id).sign().getValue();
        if (narrow && own != null) {
            return new SignIcon(own);
        }
        if (here && !(narrow && done)) {
            return dot();
        }
        return new SignIcon(done ? Sign.OK : Sign.WAITS);
    }

    private static Node dot() {
        Circle dot = new Circle(5);
        dot.getStyleClass().add("rail-dot");
        HBox box = new HBox(dot);
        box.getStyleClass().add("rail-dot-box");
        return box;
    }
}
