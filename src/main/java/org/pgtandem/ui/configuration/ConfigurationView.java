package org.pgtandem.ui.configuration;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.pgtandem.job.Configuration;
import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.Buttons;
import org.pgtandem.ui.kit.FormField;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.kit.PageBox;
import org.pgtandem.ui.kit.Sign;
import org.pgtandem.ui.kit.SignIcon;
import org.pgtandem.ui.kit.ToolRow;
import org.pgtandem.ui.text.Words;

/** Settings, the change of pg_hba.conf, and the role and slot that are made. */
final class ConfigurationView extends VBox {

    private final Words words;
    private final ConfigurationModel model;

    ConfigurationView(Words words, ConfigurationModel model) {
        this.words = words;
        this.model = model;
        var suggest = Buttons.small(words.of("configpage.suggest"), Feather.ROTATE_CCW, model::suggest);
        suggest.setId("suggest");
        PageBox page = new PageBox(words.of("wizard.page.configuration"))
                .tools(new ToolRow(chip(true, "configpage.changed"), chip(false, "configpage.all"), suggest));
        page.filling(new SettingsTable(words, model)).with(new HbaDiff(words, model), names(), effect());
        setVgrow(page, Priority.ALWAYS);
        getChildren().setAll(page);
    }

    private Node chip(boolean changedOnly, String key) {
        ToggleButton chip = new ToggleButton();
        chip.getStyleClass().addAll("small", "filter-chip");
        chip.setMinWidth(USE_PREF_SIZE);
        chip.textProperty().bind(words.of(Bindings.createObjectBinding(
                () -> changedOnly ? Text.of(key, model.changed(), model.flagged()) : Text.of(key, model.count()),
                model.configuration())));
        model.changedOnly().subscribe(now -> chip.setSelected(now == changedOnly));
        chip.setOnAction(_ -> {
            chip.setSelected(true);
            model.changedOnly().set(changedOnly);
        });
        return chip;
    }

    private Node names() {
        HBox row = new HBox(field("user", model.setup().draft().user(), model.userError()),
                field("slot", model.setup().draft().slot(), model.slotError()));
        row.getStyleClass().add("form-row");
        return row;
    }

    private FormField field(String name, StringProperty value, ObservableValue<? extends @Nullable Text> error) {
        TextField control = new TextField();
        control.setId("replication-" + name);
        control.getStyleClass().add("mono");
        control.textProperty().bindBidirectional(value);
        FormField field = new FormField(words, words.of("configpage.field." + name), new ReadOnlyStringWrapper(""),
                control);
        field.errorProperty().bind(error);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setPrefWidth(1);
        return field;
    }

    private Node effect() {
        Label line = Labels.wrapping(words.of(Bindings.createObjectBinding(this::summary, model.configuration())),
                "dense", "muted");
        line.setGraphic(new SignIcon(Sign.INFO));
        return line;
    }

    private @Nullable Text summary() {
        Configuration now = model.configuration().get();
        if (now == null) {
            return null;
        }
        String primary = model.setup().draft().primary().name().get().strip();
        return Text.of("configpage.summary", Text.of(now.restart() ? "configpage.restart" : "configpage.no-restart",
                primary), String.join(", ", now.roles()), String.join(", ", now.slots()));
    }
}
