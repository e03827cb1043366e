package org.pgtandem.ui.kit;

import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;

/** A Feather icon as a glyph of its font. Unlike Ikonli's own node its size is an em of the text around it, so that it scales with it. */
public final class Icon extends Text {

    public Icon(Feather icon) {
        getStyleClass().add("icon");
        set(icon);
    }

    public void set(Feather icon) {
        setText(Character.toString(icon.getCode()));
    }
}
