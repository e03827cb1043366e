package org.pgtandem.ui.hosts;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.textfield.TextFields;
import org.kordamp.ikonli.feather.Feather;
import org.pgtandem.model.Role;
import org.pgtandem.ui.kit.Buttons;
import org.pgtandem.ui.kit.FormField;
import org.pgtandem.ui.kit.Gaps;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.kit.NodeGlyph;
import org.pgtandem.ui.kit.Segmented;
import org.pgtandem.ui.setup.BecomeChoice;
import org.pgtandem.ui.setup.NodeDraft;
import org.pgtandem.ui.setup.SignIn;
import org.pgtandem.ui.text.Words;

/** The form of one node. */
final class NodeForm extends VBox {

    private static final Set<String> EXAMPLES = Set.of("primary", "standby");

    private final Words words;
    private final NodeDraft draft;
    private final Fields fields;
    private final String prefix;
    private final FormField host;
    private final HBox head;

    /** @param prefix of the ids of what is in the form */
    NodeForm(Words words, NodeFormModel model, String prefix, ObservableList<String> aliases) {
        this.words = words;
        this.draft = model.draft();
        this.prefix = prefix;
        this.fields = new Fields(words, prefix);
        getStyleClass().addAll("card", "node-form");
        host = fields.text("host", example("host"), draft.host(), model.hostError());
        complete((TextField) host.lookup("#" + prefix + "-host"), aliases);
        FormField port = fields.text("port", draft.port(), model.portError());
        port.getStyleClass().add("port-field");
        head = new HBox(title(), Gaps.wide());
        head.getStyleClass().add("page-head");
        getChildren().setAll(head, names(model), row(host, port),
                row(fields.text("user", draft.user(), model.userError()), become()), signIn(), secret(),
                row(fields.text("address", draft.address(), model.addressError()),
                        fields.text("jump", draft.jump(), model.jumpError())));
        if (draft.role() != Role.BACKUP) {
            getChildren().add(new PostgresFields(words, model, fields, prefix));
        }
        getChildren().add(new TryOutRow(words, model, prefix));
    }

    /** Offers to take the node out of the lab. */
    void removable(Runnable remove) {
        Button button = Buttons.small(words.of("hostspage.remove"), Feather.X, remove);
        button.setId("remove-" + prefix);
        head.getChildren().add(button);
    }

    /** The two nodes that every lab has suggest what they may be called, none of them the other's. */
    private ObservableValue<String> example(String field) {
        return EXAMPLES.contains(prefix) ? words.of("hostspage.prompt." + prefix + "-" + field) : Fields.none();
    }

    private HBox names(NodeFormModel model) {
        FormField name = fields.text("name", example("name"), draft.name(), model.nameError());
        return model.slotted() ? row(name, fields.text("slot", draft.slot(), model.slotError())) : row(name);
    }

    /** Puts the focus where typing starts. */
    void focusHost() {
        host.lookup(".text-field").requestFocus();
    }

    private Label title() {
        Label title = Labels.line(words.of("hostspage." + draft.role().name().toLowerCase(Locale.ROOT)), "card-title");
        title.setGraphic(new NodeGlyph(NodeGlyph.Kind.of(draft.role())));
        return title;
    }

    static HBox row(FormField... parts) {
        HBox row = new HBox(parts);
        row.getStyleClass().add("form-row");
        for (FormField part : parts) {
            if (!part.getStyleClass().contains("port-field")) {
                HBox.setHgrow(part, Priority.ALWAYS);
                part.setPrefWidth(1);
            }
        }
        return row;
    }

    private FormField become() {
        ComboBox<BecomeChoice> choice = new ComboBox<>();
        choice.getItems().setAll(BecomeChoice.values());
        choice.valueProperty().bindBidirectional(draft.become());
        choice.setConverter(converter());
        words.languageProperty().addListener(_ -> choice.setConverter(converter()));
        return new FormField(words, words.of("hostspage.field.become"), Fields.none(), choice);
    }

    private StringConverter<BecomeChoice> converter() {
        return new StringConverter<>() {
            @Override
            public String toString(BecomeChoice choice) {
                return choice == null ? "" : words.now(choice.title());
            }

            @Override
            public BecomeChoice fromString(String text) {
                throw new UnsupportedOperationException("the list is not typed into");
            }
        };
    }

    private Node signIn() {
        Segmented<SignIn> choice = new Segmented<>(List.of(SignIn.values()), draft.signIn().get(),
                how -> words.of(how.title()));
        choice.valueProperty().bindBidirectional(draft.signIn());
        VBox box = new VBox(Labels.line(words.of("hostspage.field.sign-in"), "dense"), choice);
        box.getStyleClass().add("form-field");
        return box;
    }

    /** The one field that the way of signing in needs; its room stays, so that nothing below jumps. */
    private Node secret() {
        FormField key = fields.text("key", draft.keyFile(), new javafx.beans.property.SimpleObjectProperty<>());
        FormField password = fields.password("password", draft.password());
        Label agent = Labels.wrapping(words.of("hostspage.agent"), "dense", "muted");
        StackPane place = new StackPane(key, password, agent);
        place.getStyleClass().add("secret-place");
        draft.signIn().subscribe(how -> {
            key.setVisible(how == SignIn.KEY);
            password.setVisible(how == SignIn.PASSWORD);
            agent.setVisible(how == SignIn.AGENT);
        });
        return place;
    }

    private static void complete(TextField field, ObservableList<String> aliases) {
        TextFields.bindAutoCompletion(field, request -> {
            String typed = request.getUserText().toLowerCase(Locale.ROOT);
            return aliases.stream().filter(alias -> alias.toLowerCase(Locale.ROOT).startsWith(typed)).toList();
        });
    }
}
