package org.pgtandem.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person chose, kept between starts.
 *
 * @param theme      {@code light} or {@code dark}; null: as the system
 * @param language   {@code en} or {@code ru}; null: as the system
 * @param scale      size of the window's texts, 1.0 for 100 %
 * @param recentLabs lab files and names of saved labs, the last one opened first
 * @param typed      what was typed into pages that are not done yet, by a name that the page chooses; never secrets
 */
public record Preferences(@Nullable String theme, @Nullable String language, double scale, List<String> recentLabs,
        Map<String, String> typed) {

    /** What a first start has. */
    public static final Preferences FIRST = new Preferences(null, null, 1.0, List.of(), Map.of());

    private static final int RECENT = 10;

    public Preferences {
        recentLabs = List.copyOf(recentLabs);
        typed = Map.copyOf(typed);
    }

    public Preferences withTheme(@Nullable String chosen) {
        return new Preferences(chosen, language, scale, recentLabs, typed);
    }

    public Preferences withLanguage(@Nullable String chosen) {
        return new Preferences(theme, chosen, scale, recentLabs, typed);
    }

    public Preferences withScale(double chosen) {
        return new Preferences(theme, language, chosen, recentLabs, typed);
    }

    /** With this lab as the last one opened. */
    public Preferences opened(String fileOrName) {
        List<String> recent = Stream.concat(Stream.of(fileOrName), recentLabs.stream()).distinct().limit(RECENT)
                .toList();
        return new Preferences(theme, language, scale, recent, typed);
    }

    /** With a text that a page wants to find again; an empty one forgets it. */
    public Preferences typed(String name, String text) {
        Map<String, String> all = new LinkedHashMap<>(typed);
        if (text.isEmpty()) {
            all.remove(name);
        } else {
            all.put(name, text);
        }
        return new Preferences(theme, language, scale, recentLabs, all);
    }
}
