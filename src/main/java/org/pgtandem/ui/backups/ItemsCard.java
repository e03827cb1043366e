package org.pgtandem.ui.backups;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.pgtandem.model.Backups;
import org.pgtandem.model.Backups.Item;
import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.FindingRow;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.kit.RichText;
import org.pgtandem.ui.kit.Sign;
import org.pgtandem.ui.kit.SignIcon;
import org.pgtandem.ui.text.Words;

/** What was checked, item by item: what fails first, each with its remedy. */
final class ItemsCard extends VBox {

    private final Words words;

    ItemsCard(Words words, Backups backups) {
        this.words = words;
        getStyleClass().addAll("card", "demo-card");
        List<Item> failed = backups.items().stream().filter(item -> !item.ok()).toList();
        Text title = backups.keeper() == Backups.Keeper.BARMAN
                ? Text.of("backupspage.items.barman", failed.size())
                : Text.of("backupspage.items", failed.size());
        getChildren().add(Labels.wrapping(words.of(title), "card-title"));
        failed.forEach(item -> getChildren().add(failed(item)));
        VBox good = new VBox();
        backups.items().stream().filter(Item::ok).forEach(item -> good.getChildren().add(good(item)));
        getChildren().add(good);
    }

    private Node failed(Item item) {
        FindingRow row = new FindingRow(Sign.BLOCKER, words.of("backupspage.items.failed"),
                new ReadOnlyStringWrapper(item.name()), new Region());
        if (item.said() != null) {
            row.add(Labels.wrapping(new ReadOnlyStringWrapper(item.said()), "mono", "detail"));
        }
        if (item.remedy() != null) {
            row.add(new RichText(words.of(item.remedy())));
        }
        return row;
    }

    private static Node good(Item item) {
        Label name = Labels.wrapping(new ReadOnlyStringWrapper(
                item.said() == null ? item.name() : item.name() + ": " + item.said()), "dense");
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox row = new HBox(new SignIcon(Sign.OK), name);
        row.getStyleClass().add("compare-row");
        return row;
    }
}
