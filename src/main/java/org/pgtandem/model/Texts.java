package org.pgtandem.model;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Renders {@link Text}s from the bundles {@code org/pgtandem/messages/AREA.properties}, ICU message patterns. */
public final class Texts {

    private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
            .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {}

    /**
     * The text in a language. English is the root bundle, so that no system locale shines through.
     *
     * @throws java.util.MissingResourceException if the key is in no bundle: a bug, found by a test
     */
    public static String render(Text text, Locale locale) {
        String pattern = ResourceBundle.getBundle("org.pgtandem.messages." + text.area(), locale, NO_FALLBACK)
                .getString(text.key());
        Object[] args = text.args().stream()
                .map(arg -> arg instanceof Text nested ? render(nested, locale) : arg).toArray();
        return new MessageFormat(pattern, locale).format(args);
    }

    /** The text in English, as JSON and log files show it. */
    public static String english(Text text) {
        return render(text, Locale.ENGLISH);
    }
}
