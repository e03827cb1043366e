package org.pgtandem.ui.text;

import java.util.Locale;

/** The languages of the window. */
public enum Language {
    ENGLISH(Locale.ENGLISH, "EN"), RUSSIAN(Locale.of("ru"), "RU");

    private final Locale locale;
    private final String code;

    Language(Locale locale, String code) {
        this.locale = locale;
        this.code = code;
    }

    public Locale locale() {
        return locale;
    }

    /** Two letters, as the switch in the header shows them. */
    public String code() {
        return code;
    }

    /** The one the switch changes to. */
    public Language other() {
        return this == ENGLISH ? RUSSIAN : ENGLISH;
    }

    /** Russian for a Russian system, otherwise English. */
    public static Language of(Locale system) {
        return system.getLanguage().equals("ru") ? RUSSIAN : ENGLISH;
    }
}
