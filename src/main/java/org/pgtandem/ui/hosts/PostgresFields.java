package org.pgtandem.ui.hosts;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.Icon;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.setup.PostgresDraft;
import org.pgtandem.ui.text.Words;

/** What can be said of PostgreSQL on a node and is usually found out: folded, with what is said beside. */
final class PostgresFields extends VBox {

    private final BooleanProperty open = new SimpleBooleanProperty();

    PostgresFields(Words words, NodeFormModel model, Fields fields, String prefix) {
        PostgresDraft draft = model.draft().postgres();
        getStyleClass().add("postgres-fields");
        Hyperlink fold = new Hyperlink();
        fold.setId(prefix + "-postgres");
        fold.textProperty().bind(words.of("hostspage.postgres"));
        fold.setOnAction(_ -> open.set(!open.get()));
        VBox rows = new VBox(
                NodeForm.row(fields.text("postgres-port", draft.port(), model.postgresPortError()),
                        fields.text("ssh-port", draft.sshPort(), model.sshPortError())),
                NodeForm.row(fields.text("version", draft.version(), none()),
                        fields.text("service", draft.service(), none())),
                NodeForm.row(fields.text("data-dir", draft.dataDir(), none())),
                NodeForm.row(fields.text("bin-dir", draft.binDir(), none())));
        rows.getStyleClass().add("postgres-fields");
        Label said = Labels.line(said(draft), "caption", "muted");
        said.visibleProperty().bind(open.not());
        HBox head = new HBox(fold, said);
        head.getStyleClass().add("form-row");
        head.setAlignment(Pos.CENTER_LEFT);
        fold.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(head, rows);
        open.subscribe(now -> {
            fold.setGraphic(new Icon(now ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN));
            rows.setVisible(now);
            rows.setManaged(now);
        });
        model.postgresPortError().subscribe(this::openFor);
        model.sshPortError().subscribe(this::openFor);
    }

    private void openFor(@Nullable Text error) {
        open.set(open.get() || error != null);
    }

    /** What is said, in short: to be seen while the fields are folded. */
    private static ObservableValue<String> said(PostgresDraft draft) {
        List<StringProperty> fields = List.of(draft.version(), draft.port(), draft.sshPort(), draft.service(),
                draft.dataDir(), draft.binDir());
        return Bindings.createStringBinding(() -> fields.stream().map(StringProperty::get)
                .filter(text -> !text.isBlank()).collect(Collectors.joining(", ")), fields.toArray(Observable[]::new));
    }

    private static ObservableValue<@Nullable Text> none() {
        return new SimpleObjectProperty<>();
    }
}
