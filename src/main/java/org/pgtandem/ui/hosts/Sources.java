package org.pgtandem.ui.hosts;

import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.feather.Feather;
import org.pgtandem.job.SandboxOptions;
import org.pgtandem.ui.kit.Buttons;
import org.pgtandem.ui.kit.ToolRow;
import org.pgtandem.ui.text.Words;

/** The places that fill both forms at once: the sandbox on this computer, and saved labs. */
final class Sources extends ToolRow {

    private final HostsModel model;

    Sources(Words words, HostsModel model) {
        this.model = model;
        Button sandbox = Buttons.small(words.of(Bindings.createObjectBinding(
                () -> org.pgtandem.model.Text.of(model.sandbox().starting().get()
                        ? "hostspage.source.sandbox-stop"
                        : "hostspage.source.sandbox"),
                model.sandbox().starting())), Feather.MONITOR,
                () -> model.sandbox().start(new SandboxOptions(null, null, null, false), () -> {}));
        sandbox.setId("use-sandbox");
        MenuButton saved = new MenuButton();
        saved.setId("saved-labs");
        saved.setMinWidth(USE_PREF_SIZE);
        saved.getStyleClass().add("small");
        saved.textProperty().bind(words.of("hostspage.source.saved"));
        saved.disableProperty().bind(Bindings.isEmpty(model.saved()));
        model.saved().subscribe(() -> fill(saved));
        fill(saved);
        Button keep = Buttons.small(words.of("hostspage.source.save"), Feather.SAVE, model::save);
        keep.disableProperty().bind(model.onward().map(way -> !way.possible()));
        getChildren().setAll(sandbox, saved, keep);
    }

    private void fill(MenuButton menu) {
        menu.getItems().setAll(model.saved().stream().map(this::item).toList());
    }

    private MenuItem item(String name) {
        MenuItem item = new MenuItem(Objects.requireNonNull(name));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> model.load(name));
        return item;
    }
}
