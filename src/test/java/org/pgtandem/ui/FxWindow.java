package org.pgtandem.ui;

import java.util.function.Function;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.pgtandem.ui.text.Language;
import org.pgtandem.ui.text.Words;
import org.pgtandem.ui.theme.Fonts;
import org.pgtandem.ui.theme.Theme;

/** A window of 1280 by 800 for tests, with the real style sheets and fonts. */
public final class FxWindow {

    private final Words words = new Words(Language.ENGLISH);

    public Words words() {
        return words;
    }

    /** On the FX thread; the theme begins light. */
    public Theme show(Stage stage, Function<Theme, Parent> root) {
        Fonts.load();
        Theme theme = new Theme(new SimpleObjectProperty<>(ColorScheme.LIGHT));
        Scene scene = new Scene(root.apply(theme), 1280, 800);
        theme.install(scene);
        stage.setScene(scene);
        stage.show();
        return theme;
    }
}
