package org.pgtandem.ui.backups;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.pgtandem.ui.backups.RestoreForm.Until;
import org.pgtandem.ui.kit.Buttons;
import org.pgtandem.ui.kit.FormField;
import org.pgtandem.ui.kit.Gaps;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.kit.PageBox;
import org.pgtandem.ui.kit.RichText;
import org.pgtandem.ui.kit.Segmented;
import org.pgtandem.ui.text.Words;

/** Asks where a backup is to come back, and how far. Its plan follows. */
final class RestoreView extends VBox {

    private final Words words;
    private final RestoreForm form;

    RestoreView(Words words, BackupsModel model, RestoreForm form) {
        this.words = words;
        this.form = form;
        Segmented<String> nodes = new Segmented<>(form.nodes(), form.node().get(), ReadOnlyStringWrapper::new);
        nodes.valueProperty().bindBidirectional(form.node());
        FormField directory = field("directory", form.directory());
        FormField port = field("port", form.port());
        Button plan = Buttons.primary(words.of("backupspage.restore.plan"), () -> {
            directory.errorProperty().set(form.directoryError());
            port.errorProperty().set(form.portError());
            model.planRestore();
        });
        plan.setId("plan-restore");
        Button back = Buttons.plain(words.of("order.back"), model::endRestore);
        back.setId("restore-back");
        HBox buttons = new HBox(back, Gaps.wide(), plan);
        buttons.getStyleClass().add("order-buttons");
        VBox card = new VBox(labelled("backupspage.restore.node", nodes), target(plan), directory, port);
        card.getStyleClass().addAll("card", "demo-card", "restore-card");
        PageBox page = new PageBox(words.of(form.title()))
                .with(new RichText(words.of("backupspage.restore.about")), card).filling(new VBox()).with(buttons);
        setVgrow(page, Priority.ALWAYS);
        getChildren().setAll(page);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                model.endRestore();
            }
        });
    }

    private Node target(Button plan) {
        Segmented<Until> until = new Segmented<>(List.of(Until.values()), form.until().get(),
                choice -> words.of("backupspage.restore.until." + choice.name().toLowerCase(Locale.ROOT)));
        until.valueProperty().bindBidirectional(form.until());
        FormField time = field("time", form.time());
        FormField point = field("point", form.point());
        VBox box = new VBox(labelled("backupspage.restore.until", until));
        box.getStyleClass().add("restore-target");
        form.until().subscribe(now -> box.getChildren().setAll(switch (now) {
            case LATEST -> List.of(box.getChildren().getFirst());
            case TIME -> List.of(box.getChildren().getFirst(), time);
            case POINT -> List.of(box.getChildren().getFirst(), point);
        }));
        plan.addEventHandler(javafx.event.ActionEvent.ACTION, _ -> {
            time.errorProperty().set(form.timeError());
            point.errorProperty().set(form.pointError());
        });
        return box;
    }

    private FormField field(String name, StringProperty value) {
        TextField text = new TextField();
        text.setId("restore-" + name);
        text.textProperty().bindBidirectional(value);
        String key = "backupspage.restore." + name;
        FormField field = new FormField(words, words.of(key), words.of(key + ".hint"), text);
        value.addListener(_ -> field.errorProperty().set(null));
        return field;
    }

    private VBox labelled(String key, Node control) {
        VBox box = new VBox(Labels.line(words.of(key), "dense"), control);
        box.getStyleClass().add("form-field");
        return box;
    }
}
