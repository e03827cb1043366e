package org.pgtandem.model;

/**
 * A host's public SSH key as presented.
 *
 * @param host        name or address as it was dialled
 * @param port        port as it was dialled
 * @param type        OpenSSH's name of the key type, for example {@code ssh-ed25519}
 * @param base64      the public key blob in base64, as in known_hosts
 * @param fingerprint {@code SHA256:…}, as ssh-keygen prints it
 */
public record HostKey(String host, int port, String type, String base64, String fingerprint) {}
