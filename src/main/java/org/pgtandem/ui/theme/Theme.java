package org.pgtandem.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

/** Light or dark, and how large: applied to every scene it is installed on, live. */
public final class Theme {

    /** Font size in pixels at 100 %; every other size is a multiple of it. */
    public static final double BASE_SIZE = 14;

    private final ObjectProperty<Appearance> appearance = new SimpleObjectProperty<>(Appearance.SYSTEM);
    private final ObjectProperty<Double> scale = new SimpleObjectProperty<>(1.0);
    private final BooleanBinding dark;

    /** @param system the scheme of the operating system, followed while {@link Appearance#SYSTEM} is chosen */
    public Theme(ObservableValue<ColorScheme> system) {
        dark = Bindings.createBooleanBinding(() -> isDark(appearance.get(), system.getValue()), appearance, system);
        dark.subscribe(now -> Application.setUserAgentStylesheet(
                now ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet()));
    }

    private static boolean isDark(Appearance chosen, ColorScheme system) {
        return chosen == Appearance.DARK || (chosen == Appearance.SYSTEM && system == ColorScheme.DARK);
    }

    public ObjectProperty<Appearance> appearanceProperty() {
        return appearance;
    }

    /** 1 is 100 %, 2 is 200 %. */
    public ObjectProperty<Double> scaleProperty() {
        return scale;
    }

    /** Whether the dark colours are in use now. */
    public BooleanBinding darkBinding() {
        return dark;
    }

    /** Keeps colours and sizes of a scene, and of the popups it owns, as chosen here. */
    public void install(Scene scene) {
        dark.subscribe(now -> scene.getStylesheets().setAll(stylesheets(now)));
        scene.getRoot().styleProperty()
                .bind(scale.map(factor -> "-fx-font-size: " + BASE_SIZE * factor + "px"));
    }

    private static List<String> stylesheets(boolean dark) {
        return Stream.of(dark ? "dark.css" : "light.css", "names.css", "base.css", "paint.css", "kit.css",
                "shell.css", "wizard.css").map(Theme::url).toList();
    }

    private static String url(String file) {
        return Objects.requireNonNull(Theme.class.getResource(file), file).toExternalForm();
    }
}
