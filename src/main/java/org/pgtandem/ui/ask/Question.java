package org.pgtandem.ui.ask;

import org.pgtandem.model.HostKey;
import org.pgtandem.model.SecretRef;
import org.pgtandem.model.Text;

/** What is asked. */
public sealed interface Question {

    /**
     * A secret that nobody knows yet.
     *
     * @param refused  whether the last answer was refused by the other side
     * @param keepable whether there is a keyring to keep it in
     */
    record ForSecret(SecretRef ref, boolean refused, boolean keepable) implements Question {}

    /** Whether a host key never seen before is the right one. */
    record AboutKey(HostKey key) implements Question {}

    /**
     * Yes or no.
     *
     * @param yes what the button says that does it
     * @param no  what the button says that does not
     */
    record Whether(Text title, Text text, Text yes, Text no) implements Question {}
}
