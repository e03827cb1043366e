package org.pgtandem.model;

/** Secrets that can be kept: the operating system's keyring. A secret that was refused is forgotten. */
public interface SecretKeeper extends Secrets {

    /** Whether there is a keyring to use; may take a second, never on the UI thread. */
    boolean available();

    /** Keeps a secret; fails where there is no keyring or it refuses. */
    Result<Result.Done> keep(SecretRef ref, String secret);
}
