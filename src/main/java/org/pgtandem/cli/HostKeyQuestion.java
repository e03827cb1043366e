package org.pgtandem.cli;

import java.util.function.Predicate;
import org.pgtandem.model.HostKey;

/** Whether an unknown host key is accepted: by an option, or by the person at the terminal. */
final class HostKeyQuestion implements Predicate<HostKey> {

    private final boolean acceptAll;
    private final Prompts prompts;
    private final Say say;

    HostKeyQuestion(boolean acceptAll, Prompts prompts, Say say) {
        this.acceptAll = acceptAll;
        this.prompts = prompts;
        this.say = say;
    }

    @Override
    public boolean test(HostKey key) {
        String address = key.host() + ":" + key.port();
        if (acceptAll) {
            say.line("cli.hostKey.accepted", address, key.type(), key.fingerprint());
            return true;
        }
        if (!prompts.possible()) {
            return false;
        }
        say.line("cli.hostKey.unknown", address, key.type(), key.fingerprint());
        return prompts.yes(say.words(org.pgtandem.model.Text.of("cli.hostKey.ask")) + " ");
    }
}
