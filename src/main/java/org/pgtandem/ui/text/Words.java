package org.pgtandem.ui.text;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Text;
import org.pgtandem.model.Texts;

/** Renders {@link Text}s in the language of the window, and again whenever that changes. FX thread only. */
public final class Words {

    private final ObjectProperty<Language> language;

    public Words(Language first) {
        language = new SimpleObjectProperty<>(first);
    }

    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    public Locale locale() {
        return language.get().locale();
    }

    /** A message in the language now in use, for what is drawn or shown for a moment. */
    public String now(Text text) {
        return Texts.render(text, locale());
    }

    /** A message that follows the language. */
    public StringBinding of(String key, Object... args) {
        return of(Text.of(key, args));
    }

    /** A message that follows the language. */
    public StringBinding of(Text text) {
        return Bindings.createStringBinding(() -> now(text), language);
    }

    /** A message that follows both its source and the language; empty while the source holds null. */
    public StringBinding of(ObservableValue<? extends @Nullable Text> source) {
        return Bindings.createStringBinding(() -> {
            Text text = source.getValue();
            return text == null ? "" : now(text);
        }, language, source);
    }
}
