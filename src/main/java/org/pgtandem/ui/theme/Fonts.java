package org.pgtandem.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;

/** The bundled fonts: Inter for text, JetBrains Mono NL (no ligatures, so that {@code --slot} stays two dashes) for what moves. */
public final class Fonts {

    /** Family of every number that moves, of commands and of names from PostgreSQL. */
    public static final String MONO = "JetBrains Mono NL";
    /** The same at weight 600. */
    public static final String MONO_STRONG = "JetBrains Mono NL SemiBold";
    /** Family of running text. */
    public static final String TEXT = "Inter";
    /** The same at weight 600; JavaFX matches families by regular and bold alone. */
    public static final String TEXT_STRONG = "Inter SemiBold";

    private static final List<String> FILES = List.of("Inter-Regular.ttf", "Inter-SemiBold.ttf", "JetBrainsMonoNL-Regular.ttf", "JetBrainsMonoNL-SemiBold.ttf");

    private Fonts() {
    }

    /** Makes the bundled fonts known to JavaFX; call once before the first scene. */
    public static void load() {
        FILES.forEach(Fonts::load);
    }

    private static void load(String file) {
        try (InputStream in = Objects.requireNonNull(Fonts.class.getResourceAsStream("fonts/" + file), file)) {
            Objects.requireNonNull(Font.loadFont(in, 14), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
