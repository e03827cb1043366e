package org.pgtandem.ui.check;

import java.util.List;
import java.util.Objects;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pgtandem.model.Finding;
import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.Buttons;
import org.pgtandem.ui.kit.FailureCard;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.kit.PageBox;
import org.pgtandem.ui.text.Amounts;
import org.pgtandem.ui.text.Words;

/** Chips that filter, cards worst first, and what passed below them. */
final class CheckView extends VBox {

    private final Words words;
    private final CheckModel model;
    private final FindingCard cards;
    private final VBox list = new VBox();
    private final PassedTable passed;
    private final Label took;

    CheckView(Words words, CheckModel model) {
        this.words = words;
        this.model = model;
        cards = new FindingCard(words, model);
        passed = new PassedTable(words, cards);
        took = Labels.line(words.of(model.took().map(time -> Text.of("checkpage.took",
                Amounts.millis((double) time.toMillis())))), "caption", "muted");
        list.getStyleClass().add("findings");
        var again = Buttons.withIcon(Buttons.plain(words.of("checkpage.again"), model::check), Feather.REFRESH_CW);
        again.setId("check-again");
        again.disableProperty().bind(model.checking());
        ShownChips filter = new ShownChips(words, model);
        HBox.setHgrow(filter, Priority.ALWAYS);
        took.setMinWidth(USE_PREF_SIZE);
        HBox chips = new HBox(filter, took);
        chips.getStyleClass().add("chips-row");
        chips.visibleProperty().bind(model.checking().not());
        PageBox page = new PageBox(words.of("wizard.page.check")).tools(again).with(chips, list, passed);
        setVgrow(page, Priority.ALWAYS);
        getChildren().setAll(page);
        InvalidationListener changed = _ -> draw();
        model.findings().addListener(changed);
        model.shown().addListener(changed);
        model.checking().addListener(changed);
        model.failure().addListener(changed);
        words.languageProperty().addListener(changed);
        draw();
    }

    private void draw() {
        List<FindingGroup> shown = model.findings().stream()
                .filter(group -> model.shown().get().shows(group.severity())).toList();
        list.getChildren().setAll(shown.stream().filter(CheckView::loud).map(cards::card).toList());
        passed.show(shown.stream().filter(group -> !loud(group)).toList());
        if (model.checking().get()) {
            list.getChildren().setAll(new Gathering(words, model));
        } else if (model.failure().get() != null) {
            Node card = new FailureCard(words, Objects.requireNonNull(model.failure().get()));
            list.getChildren().setAll(card);
        }
        took.setVisible(model.setup().report().get() != null);
    }

    private static boolean loud(FindingGroup group) {
        return group.severity().compareTo(Finding.Severity.WARNING) >= 0;
    }
}
