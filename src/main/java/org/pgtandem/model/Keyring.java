package org.pgtandem.model;

import java.util.Optional;

/** The port to the operating system's keyring. May block; never on the UI thread. */
public interface Keyring {

    /** Whether there is one that can be used now. */
    boolean available();

    /** A kept secret; empty where none is kept or the keyring stays locked. */
    Optional<String> find(SecretRef ref);

    /** Keeps a secret in place of the one kept before; does nothing where there is no keyring. */
    void keep(SecretRef ref, String secret);

    /** Takes a kept secret out. */
    void forget(SecretRef ref);
}
