package org.pgtandem.ui.screenshots;

import org.pgtandem.ui.text.Language;
import org.pgtandem.ui.theme.Appearance;

/** How a picture is taken. */
record Shot(String name, Appearance appearance, Language language, double scale) {

    static Shot light(String name) {
        return new Shot(name, Appearance.LIGHT, Language.ENGLISH, 1);
    }

    Shot dark() {
        return new Shot(name + "-dark", Appearance.DARK, language, scale);
    }

    Shot russian() {
        return new Shot(name + "-ru", appearance, Language.RUSSIAN, scale);
    }

    Shot at(double factor) {
        return new Shot(name + "-" + Math.round(factor * 100), appearance, language, factor);
    }
}
