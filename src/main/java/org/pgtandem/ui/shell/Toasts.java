package org.pgtandem.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.Sign;
import org.pgtandem.ui.kit.SignIcon;
import org.pgtandem.ui.text.Words;

/** Says for a few seconds what has just been done, where nothing else on the screen says it. */
public final class Toasts {

    private final Words words;
    private final Node owner;

    Toasts(Words words, Node owner) {
        this.words = words;
        this.owner = owner;
    }

    public void say(Sign sign, Text text) {
        Notifications.create().owner(owner).position(Pos.BOTTOM_RIGHT).graphic(new SignIcon(sign)).text(words.now(text))
                .hideAfter(Duration.seconds(4)).show();
    }
}
