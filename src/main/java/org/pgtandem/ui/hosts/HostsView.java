package org.pgtandem.ui.hosts;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.pgtandem.model.Failure;
import org.pgtandem.ui.kit.Buttons;
import org.pgtandem.ui.kit.Columns;
import org.pgtandem.ui.kit.FailureCard;
import org.pgtandem.ui.kit.FormField;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.kit.PageBox;
import org.pgtandem.ui.kit.Pairs;
import org.pgtandem.ui.kit.Spinner;
import org.pgtandem.ui.text.Words;

/** A form for each node, two a row, and above them the lab's name and what can fill them. */
final class HostsView extends VBox {

    private final Words words;
    private final HostsModel model;
    private final NodeForm primary;
    private final Pairs further = new Pairs("node-forms");

    HostsView(Words words, HostsModel model) {
        this.words = words;
        this.model = model;
        primary = form(model.primary(), "primary");
        NodeForm standby = form(model.standby(), "standby");
        FormField name = new Fields(words, "lab").text("lab", model.setup().draft().name(), model.labError());
        Columns forms = new Columns(primary, standby);
        forms.getStyleClass().add("node-forms");
        PageBox page = new PageBox(words.of("wizard.page.hosts"));
        page.tools(new Sources(words, model));
        page.with(failures(words, model), progress(words, model), name, forms, further, add(),
                ownHost(words, model), backup());
        model.further().subscribe(this::drawFurther);
        drawFurther();
        getChildren().setAll(page);
        setVgrow(page, Priority.ALWAYS);
    }

    void focusFirst() {
        primary.focusHost();
    }

    private NodeForm form(NodeFormModel node, String prefix) {
        return new NodeForm(words, node, prefix, model.aliases());
    }

    private void drawFurther() {
        List<Node> forms = new ArrayList<>();
        for (NodeFormModel node : model.further()) {
            NodeForm form = form(node, "standby-" + (forms.size() + 2));
            form.removable(() -> model.remove(node));
            forms.add(form);
        }
        further.show(forms);
        further.setManaged(!forms.isEmpty());
    }

    private Node add() {
        Button add = Buttons.small(words.of("hostspage.add-standby"), Feather.PLUS, model::addStandby);
        add.setId("add-standby");
        return new HBox(add);
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

    private Node backup() {
        VBox place = new VBox();
        model.setup().draft().ownBackupHost()
                .subscribe(
                        own -> place.getChildren().setAll(own ? List.of(form(model.backup(), "backup")) : List.of()));
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
