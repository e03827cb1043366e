package org.pgtandem.ui.start;

import java.io.File;
import java.util.Objects;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.Buttons;
import org.pgtandem.ui.kit.Columns;
import org.pgtandem.ui.kit.Icon;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.kit.Page;
import org.pgtandem.ui.kit.Sign;
import org.pgtandem.ui.kit.SignIcon;
import org.pgtandem.ui.text.Words;

/** Where the two servers come from: this computer, hosts, a lab opened before, or a lab file dropped anywhere here. */
public final class StartView extends StackPane {

    private final Words words;
    private final StartViewModel model;
    private final StartActions actions;

    public StartView(Words words, StartViewModel model, StartActions actions) {
        this.words = words;
        this.model = model;
        this.actions = actions;
        getStylesheets().add(Objects.requireNonNull(StartView.class.getResource("start.css")).toExternalForm());
        VBox content = new VBox(heading(), new Columns(sandbox(), hosts()),
                Labels.line(words.of("ui.start.recent"), "strong"),
                new RecentLabs(words, model, actions, Buttons.plain(words.of("ui.start.open"), this::choose)));
        content.getStyleClass().add("start");
        getChildren().setAll(new Page(content));
        setOnDragOver(this::dragOver);
        setOnDragDropped(this::dropped);
    }

    private Parent heading() {
        VBox heading = new VBox(Labels.wrapping(words.of("ui.start.title"), "start-title"),
                Labels.wrapping(words.of("ui.start.subtitle"), "muted"));
        heading.getStyleClass().add("start-heading");
        return heading;
    }

    private StartCard sandbox() {
        StartCard card = new StartCard(new SandboxPicture(), words.of("ui.start.sandbox.title"),
                words.of("ui.start.sandbox.text"));
        SignIcon found = new SignIcon(Sign.WAITS);
        model.serverProperty().subscribe(server -> found.signProperty().set(server.known() ? Sign.OK : Sign.WAITS));
        card.fact(found, words.of(model.serverProperty().map(StartViewModel.Server::text)));
        card.fact(new Icon(Feather.CLOCK), words.of("ui.start.sandbox.time"));
        Button begin = Buttons.withIcon(Buttons.primary(words.of("ui.start.sandbox.button"), actions::startSandbox),
                Feather.PLAY);
        begin.setId("start-sandbox");
        card.begin(begin);
        return card;
    }

    private StartCard hosts() {
        StartCard card = new StartCard(new HostsPicture(), words.of("ui.start.hosts.title"),
                words.of("ui.start.hosts.text"));
        card.fact(new SignIcon(Sign.INFO), words.of("ui.start.hosts.versions"));
        card.fact(new SignIcon(Sign.INFO), words.of("ui.start.hosts.login"));
        Button add = Buttons.plain(words.of("ui.start.hosts.button"), actions::addHosts);
        add.setId("add-hosts");
        card.begin(add);
        return card;
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.now(Text.of("ui.start.open")));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(words.now(Text.of("ui.start.filter")), "*.json"));
        @Nullable
        File file = chooser.showOpenDialog(getScene().getWindow());
        if (file != null) {
            actions.open(file.toPath());
        }
    }

    private void dragOver(DragEvent event) {
        if (StartViewModel.labFile(event.getDragboard().getFiles().stream().map(File::toPath).toList()).isPresent()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        var file = StartViewModel.labFile(event.getDragboard().getFiles().stream().map(File::toPath).toList());
        file.ifPresent(actions::open);
        event.setDropCompleted(file.isPresent());
        event.consume();
    }
}
