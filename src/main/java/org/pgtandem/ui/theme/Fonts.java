package org.pgtandem.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.FeatherIkonHandler;

/** The bundled fonts: Inter for text, JetBrains Mono NL (no ligatures, so that {@code --slot} stays two dashes) for what moves; Feather for icons. */
public final class Fonts {

    /** Family of every number that moves, of commands and of names from PostgreSQL. */
    public static final String MONO = "JetBrains Mono NL";
    /** The same at weight 600. */
    public static final String MONO_STRONG = "JetBrains Mono NL SemiBold";
    /** Family of running text. */
    public static final String TEXT = "Inter";
    /** The same at weight 600; JavaFX matches families by regular and bold alone. */
    public static final String TEXT_STRONG = "Inter SemiBold";

    private static final List<String> FILES = List.of("Inter-Regular.ttf", "Inter-SemiBold.ttf",
            "JetBrainsMonoNL-Regular.ttf", "JetBrainsMonoNL-SemiBold.ttf");

    private Fonts() {}

    /** Makes the bundled fonts known to JavaFX; call once before the first scene. */
    public static void load() {
        FILES.forEach(file -> load(() -> Fonts.class.getResourceAsStream("fonts/" + file), file));
        load(new FeatherIkonHandler()::getFontResourceAsStream, "feather");
    }

    private static void load(Supplier<@Nullable InputStream> source, String name) {
        try (InputStream in = Objects.requireNonNull(source.get(), name)) {
            Objects.requireNonNull(Font.loadFont(in, 14), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
