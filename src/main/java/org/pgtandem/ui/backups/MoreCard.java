package org.pgtandem.ui.backups;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pgtandem.model.Backups;
import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.Buttons;
import org.pgtandem.ui.kit.FormField;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.text.Words;

/** How long backups are kept, when they are taken, and names for moments that a restore can stop at. */
final class MoreCard extends VBox {

    private final Words words;
    private final BackupsModel model;

    MoreCard(Words words, BackupsModel model, Backups backups) {
        this.words = words;
        this.model = model;
        getStyleClass().addAll("card", "demo-card");
        String retention = backups.retention();
        Button apply = Buttons.small(words.of("backupspage.retention.apply"), Feather.SCISSORS, model::applyRetention);
        apply.setId("apply-retention");
        apply.setDisable(retention == null);
        getChildren().setAll(Labels.line(words.of("backupspage.more"), "card-title"),
                line(retention == null
                        ? Text.of("backupspage.retention.none")
                        : Text.of("backupspage.retention", retention),
                        apply),
                typed("point", Feather.TAG, model::name), schedule(backups));
    }

    private Node schedule(Backups backups) {
        String now = backups.schedule();
        VBox box = new VBox();
        box.getStyleClass().add("form-field");
        if (now != null) {
            Button off = Buttons.small(words.of("backupspage.schedule.off"), Feather.X, () -> model.schedule(null));
            off.setId("schedule-off");
            box.getChildren().add(line(Text.of("backupspage.schedule.now", now), off));
        }
        box.getChildren().add(typed("schedule", Feather.CLOCK, model::schedule));
        return box;
    }

    private Node line(Text text, Button button) {
        Label says = Labels.wrapping(words.of(text), "dense");
        HBox.setHgrow(says, Priority.ALWAYS);
        says.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(says, button);
        line.getStyleClass().add("backup-head");
        return line;
    }

    /** A field with the button that uses what stands in it. */
    private Node typed(String name, Feather icon, Consumer<String> use) {
        TextField text = new TextField();
        text.setId(name);
        String key = "backupspage." + name;
        FormField field = new FormField(words, words.of(key), words.of(key + ".hint"), text);
        HBox.setHgrow(field, Priority.ALWAYS);
        Button button = Buttons.small(words.of(key + ".button"), icon, () -> use.accept(text.getText().strip()));
        button.setId(name + "-button");
        button.disableProperty().bind(text.textProperty().map(String::isBlank));
        text.setOnAction(_ -> button.fire());
        HBox line = new HBox(field, button);
        line.getStyleClass().add("typed-line");
        return line;
    }
}
