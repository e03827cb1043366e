package org.pgtandem.ui.check;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pgtandem.ui.kit.Icon;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.kit.SignIcon;
import org.pgtandem.ui.text.Words;

/** What passed, one line each, folded after the first few. */
final class PassedTable extends VBox {

    private static final int UNFOLDED = 5;

    private final Words words;
    private final FindingCard cards;
    private List<FindingGroup> groups = List.of();
    private boolean all;

    PassedTable(Words words, FindingCard cards) {
        this.words = words;
        this.cards = cards;
        getStyleClass().addAll("card", "passed");
    }

    void show(List<FindingGroup> passed) {
        groups = passed;
        draw();
    }

    private void draw() {
        setVisible(!groups.isEmpty());
        setManaged(!groups.isEmpty());
        boolean fold = groups.size() > UNFOLDED + 1;
        int shown = fold && !all ? UNFOLDED : groups.size();
        getChildren().setAll(groups.subList(0, shown).stream().map(this::row).toList());
        if (fold) {
            getChildren().add(more(groups.size() - UNFOLDED));
        }
    }

    private Node row(FindingGroup group) {
        Label text = Labels.line(words.of(group.finding().message()), "dense");
        text.setMaxWidth(Double.MAX_VALUE);
        text.setTooltip(org.pgtandem.ui.kit.Buttons.tooltip(words.of(group.finding().message())));
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMinWidth(0);
        text.setPrefWidth(1);
        HBox row = new HBox(new SignIcon(FindingCard.sign(group.severity())), text, cards.nodes(group));
        row.getStyleClass().add("passed-row");
        return row;
    }

    private Node more(int hidden) {
        Hyperlink link = new Hyperlink();
        link.setId("more-passed");
        link.textProperty().bind(all ? words.of("checkpage.fewer") : words.of("checkpage.more", hidden));
        link.setGraphic(new Icon(all ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN));
        link.setOnAction(_ -> {
            all = !all;
            draw();
        });
        HBox row = new HBox(link);
        row.getStyleClass().addAll("passed-row", "more");
        return row;
    }
}
