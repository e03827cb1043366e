package org.pgtandem.ui;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.PreferenceStore;
import org.pgtandem.model.Preferences;
import org.pgtandem.ui.text.Language;
import org.pgtandem.ui.text.Words;
import org.pgtandem.ui.theme.Appearance;
import org.pgtandem.ui.theme.Theme;
import org.pgtandem.ui.work.Work;

/** Language, colours and size as the person chose them, kept whenever they change. */
final class WindowChoices {

    private final PreferenceStore store;
    private final Work work;

    WindowChoices(PreferenceStore store, Work work) {
        this.store = store;
        this.work = work;
    }

    /** The language to begin with. */
    static Language language(Preferences kept) {
        String chosen = kept.language();
        return Language.of(chosen == null ? Locale.getDefault() : Locale.of(chosen));
    }

    /** Takes up what was kept, and keeps every change from here on. */
    void follow(Preferences kept, Words words, Theme theme) {
        theme.appearanceProperty().set(appearance(kept.theme()));
        theme.scaleProperty().set(kept.scale());
        words.languageProperty().addListener(
                (_, _, now) -> keep(all -> all.withLanguage(now.locale().getLanguage())));
        theme.appearanceProperty().addListener((_, _, now) -> keep(all -> all.withTheme(name(now))));
        theme.scaleProperty().addListener((_, _, now) -> keep(all -> all.withScale(now)));
    }

    private void keep(UnaryOperator<Preferences> change) {
        work.run(() -> store.change(change), _ -> {});
    }

    private static Appearance appearance(@Nullable String theme) {
        return theme == null ? Appearance.SYSTEM : Appearance.valueOf(theme.toUpperCase(Locale.ROOT));
    }

    private static @Nullable String name(Appearance appearance) {
        return appearance == Appearance.SYSTEM ? null : appearance.name().toLowerCase(Locale.ROOT);
    }
}
