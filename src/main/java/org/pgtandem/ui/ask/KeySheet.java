package org.pgtandem.ui.ask;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import org.pgtandem.model.HostKey;
import org.pgtandem.ui.kit.Buttons;
import org.pgtandem.ui.kit.CodeBlock;
import org.pgtandem.ui.kit.RichText;
import org.pgtandem.ui.text.Words;

/** Shows an unknown host key's fingerprint; the safe answer has the focus. */
final class KeySheet extends Sheet {

    private final Button no;

    KeySheet(Words words, Question.AboutKey question, Consumer<Answer> answer) {
        super(words.of("wizard.ask.key.title"));
        HostKey key = question.key();
        add(new RichText(words.of("wizard.ask.key.text", key.host() + ":" + key.port())),
                new CodeBlock(new ReadOnlyStringWrapper(key.type() + "\n" + key.fingerprint())),
                new RichText(words.of("wizard.ask.key.how", shortType(key.type())), "muted"));
        no = Buttons.plain(words.of("wizard.ask.cancel"), () -> answer.accept(new Answer.No()));
        Button yes = Buttons.primary(words.of("wizard.ask.key.yes"), () -> answer.accept(new Answer.Yes()));
        yes.setId("accept-key");
        buttons(no, yes);
    }

    /** {@code ssh-ed25519} lies in {@code ssh_host_ed25519_key.pub}. */
    private static String shortType(String type) {
        return type.startsWith("ecdsa") ? "ecdsa" : type.substring(type.indexOf('-') + 1);
    }

    @Override
    void focusFirst() {
        no.requestFocus();
    }
}
