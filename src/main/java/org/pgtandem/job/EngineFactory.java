package org.pgtandem.job;

import java.util.function.Predicate;
import org.pgtandem.model.HostKey;
import org.pgtandem.model.Secrets;

/** Makes engines. Window and command line ask a person in different ways, so each brings its own. */
public interface EngineFactory {

    /**
     * @param secrets where passwords and passphrases come from; may ask a person
     * @param accept  asks whether an unknown host key is accepted; may block; called on the engine's threads
     */
    Engine create(Secrets secrets, Predicate<HostKey> accept);
}
