package org.pgtandem.ui.hosts;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.FormField;
import org.pgtandem.ui.text.Words;

/** Makes the fields of a form: bound to what is typed, their error shown once somebody has been there. */
final class Fields {

    private final Words words;
    private final String prefix;

    /** @param prefix of the ids, by which tests and focus find a field */
    Fields(Words words, String prefix) {
        this.words = words;
        this.prefix = prefix;
    }

    FormField text(String name, StringProperty value, ObservableValue<? extends @Nullable Text> error) {
        return text(name, words.of("hostspage.prompt." + name), value, error);
    }

    /** @param prompt what the empty field suggests */
    FormField text(String name, ObservableValue<String> prompt, StringProperty value,
            ObservableValue<? extends @Nullable Text> error) {
        return field(name, prompt, new TextField(), value, error);
    }

    FormField password(String name, StringProperty value) {
        return field(name, words.of("hostspage.prompt." + name), new PasswordField(), value,
                new javafx.beans.property.SimpleObjectProperty<>());
    }

    private FormField field(String name, ObservableValue<String> prompt, TextField control, StringProperty value,
            ObservableValue<? extends @Nullable Text> error) {
        control.setId(prefix + "-" + name);
        control.textProperty().bindBidirectional(value);
        control.promptTextProperty().bind(prompt);
        FormField field = new FormField(words, words.of("hostspage.field." + name), none(), control);
        field.errorProperty().bind(once(control, value, error));
        return field;
    }

    private static ObjectBinding<@Nullable Text> once(TextField control, StringProperty value,
            ObservableValue<? extends @Nullable Text> error) {
        BooleanProperty visited = new SimpleBooleanProperty();
        control.focusedProperty().addListener((_, was, _) -> {
            if (was) {
                visited.set(true);
            }
        });
        return Bindings.createObjectBinding(
                () -> (visited.get() && !control.isFocused()) || !value.get().isBlank() ? error.getValue() : null,
                visited, control.focusedProperty(), value, error);
    }

    static ObservableValue<String> none() {
        return new ReadOnlyStringWrapper("");
    }
}
