package org.pgtandem.model;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person chose, kept between starts.
 *
 * @param theme      {@code light} or {@code dark}; null: as the system
 * @param language   {@code en} or {@code ru}; null: as the system
 * @param scale      size of the window's texts, 1.0 for 100 %
 * @param recentLabs lab files and names of saved labs, the last one opened first
 */
public record Preferences(@Nullable String theme, @Nullable String language, double scale, List<String> recentLabs) {

    /** What a first start has. */
    public static final Preferences FIRST = new Preferences(null, null, 1.0, List.of());

    private static final int RECENT = 10;

    public Preferences {
        recentLabs = List.copyOf(recentLabs);
    }

    public Preferences withTheme(@Nullable String chosen) {
        return new Preferences(chosen, language, scale, recentLabs);
    }

    public Preferences withLanguage(@Nullable String chosen) {
        return new Preferences(theme, chosen, scale, recentLabs);
    }

    public Preferences withScale(double chosen) {
        return new Preferences(theme, language, chosen, recentLabs);
    }

    /** With this lab as the last one opened. */
    public Preferences opened(String fileOrName) {
        return new Preferences(theme, language, scale,
                Stream.concat(Stream.of(fileOrName), recentLabs.stream()).distinct().limit(RECENT).toList());
    }
}
