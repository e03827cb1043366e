package org.pgtandem.model;

import java.util.Optional;
import java.util.Set;

/** Where secrets come from: a file, the person at the window, a keyring, or a generator. May block; never on the UI thread. */
public interface Secrets {

    /** The secret, or empty if nobody knows it (the person declined, the file does not have it). */
    Optional<String> find(SecretRef ref);

    /** The names of the nodes that a file names, so that a misspelt one can be told; empty where there is no file. */
    default Set<String> namedNodes() {
        return Set.of();
    }

    /** Tells that the secret was refused by the other side, so that a person is asked anew and a store forgets it. */
    default void refused(SecretRef ref) {}
}
