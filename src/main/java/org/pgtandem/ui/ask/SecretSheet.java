package org.pgtandem.ui.ask;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.PasswordField;
import org.pgtandem.model.SecretRef;
import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.Buttons;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.kit.RichText;
import org.pgtandem.ui.kit.Sign;
import org.pgtandem.ui.kit.SignIcon;
import org.pgtandem.ui.text.Words;

/** Asks for a password; what is typed goes to whoever asked and nowhere else. */
final class SecretSheet extends Sheet {

    private final PasswordField field = new PasswordField();

    SecretSheet(Words words, Question.ForSecret question, Consumer<Answer> answer) {
        super(words.of(text("wizard.ask.secret.", question.ref())));
        add(new RichText(words.of(text("wizard.ask.secret.text.", question.ref()))));
        if (question.refused()) {
            var refused = Labels.wrapping(words.of("wizard.ask.secret.refused"), "field-error");
            refused.setGraphic(new SignIcon(Sign.BLOCKER));
            add(refused);
        }
        field.setId("secret");
        field.accessibleTextProperty().bind(words.of("wizard.ask.secret.field"));
        CheckBox keep = new CheckBox();
        keep.setId("keep-secret");
        keep.textProperty().bind(words.of("wizard.ask.secret.keep"));
        add(field);
        if (question.keepable()) {
            add(keep);
        }
        add(Labels.wrapping(words.of("wizard.ask.secret.memory"), "caption", "muted"));
        Button go = Buttons.primary(words.of("wizard.ask.secret.go"),
                () -> answer.accept(new Answer.Secret(field.getText(), keep.isSelected())));
        go.disableProperty().bind(Bindings.isEmpty(field.textProperty()));
        buttons(Buttons.plain(words.of("wizard.ask.cancel"), () -> answer.accept(new Answer.No())), go);
    }

    private static Text text(String prefix, SecretRef ref) {
        return switch (ref) {
            case SecretRef.SshPassword(String node) -> Text.of(prefix + "ssh", node);
            case SecretRef.KeyPassphrase(String node) -> Text.of(prefix + "key", node);
            case SecretRef.Sudo(String node) -> Text.of(prefix + "sudo", node);
            case SecretRef.RolePassword(String role) -> Text.of(prefix + "role", role);
        };
    }

    @Override
    void focusFirst() {
        field.requestFocus();
    }
}
