package org.pgtandem.model;

/** Names a secret without holding it. Plans carry these; the value is put in only where it is written. */
public sealed interface SecretRef {

    /** The password of the SSH login on a node. */
    record SshPassword(String node) implements SecretRef {}

    /** The passphrase of the private key used for a node. */
    record KeyPassphrase(String node) implements SecretRef {}

    /** The password that sudo asks for on a node. */
    record Sudo(String node) implements SecretRef {}

    /** The password of a PostgreSQL role. */
    record RolePassword(String role) implements SecretRef {}
}
