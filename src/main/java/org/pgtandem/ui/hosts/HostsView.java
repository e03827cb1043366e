package org.pgtandem.ui.hosts;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Failure;
import org.pgtandem.ui.kit.Columns;
import org.pgtandem.ui.kit.FailureCard;
import org.pgtandem.ui.kit.FormField;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.kit.PageBox;
import org.pgtandem.ui.kit.Spinner;
import org.pgtandem.ui.text.Words;

/** Two forms side by side, and above them the lab's name and what can fill them. */
final class HostsView extends VBox {

    private final NodeForm primary;

    HostsView(Words words, HostsModel model) {
        primary = new NodeForm(words, model.primary(), model.aliases());
        NodeForm standby = new NodeForm(words, model.standby(), model.aliases());
        FormField name = new Fields(words, "lab").text("lab", model.setup().draft().name(), model.labError());
        Columns forms = new Columns(primary, standby);
        forms.getStyleClass().add("node-forms");
        PageBox page = new PageBox(words.of("wizard.page.hosts"));
        page.tools(new Sources(words, model));
        page.with(failures(words, model), progress(words, model), name, forms, ownHost(words, model),
                backup(words, model));
        getChildren().setAll(page);
        setVgrow(page, Priority.ALWAYS);
    }

    void focusFirst() {
        primary.focusHost();
    }

    private static Node failures(Words words, HostsModel model) {
        VBox box = new VBox();
        Runnable show = () -> {
            box.getChildren().clear();
            add(words, box, model.loadFailure().get());
            add(words, box, model.sandbox().failure().get());
            box.setManaged(!box.getChildren().isEmpty());
        };
        model.loadFailure().subscribe(show);
        model.sandbox().failure().subscribe(show);
        show.run();
        return box;
    }

    private static void add(Words words, VBox box, @Nullable Failure failure) {
        if (failure != null) {
            box.getChildren().add(new FailureCard(words, failure));
        }
    }

    private static Node ownHost(Words words, HostsModel model) {
        CheckBox own = new CheckBox();
        own.setId("own-backup-host");
        own.setMnemonicParsing(false);
        own.textProperty().bind(words.of("hostspage.own-backup-host"));
        own.selectedProperty().bindBidirectional(model.setup().draft().ownBackupHost());
        return own;
    }

    private static Node backup(Words words, HostsModel model) {
        VBox place = new VBox();
        model.setup().draft().ownBackupHost().subscribe(own -> place.getChildren()
                .setAll(own ? List.of(new NodeForm(words, model.backup(), model.aliases())) : List.of()));
        return place;
    }

    private static Node progress(Words words, HostsModel model) {
        Label line = Labels.line(words.of(Bindings.createObjectBinding(() -> model.sandbox().progress().get(),
                model.sandbox().progress())), "dense", "muted");
        line.setGraphic(new Spinner());
        line.visibleProperty().bind(model.sandbox().starting());
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }
}
