package org.pgtandem.realhosts;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the script's {@code info} tells of a lab.
 *
 * @param lab   its name
 * @param keys  private keys that every user of every host accepts
 * @param hosts in the order in which they were asked for
 * @param users the users of every host, by name
 */
public record LabInfo(String lab, Keys keys, List<Host> hosts, Map<String, User> users) {

    /**
     * The same two keys for all hosts.
     *
     * @param plain      an ed25519 key without passphrase
     * @param encrypted  an ed25519 key with one
     * @param passphrase the passphrase, in Cyrillic letters
     */
    public record Keys(Path plain, Path encrypted, String passphrase) {}

    /**
     * A user of the hosts.
     *
     * @param sudo     {@code root} (is root), {@code nopasswd}, {@code password} or {@code none}
     * @param password for login and sudo; null where only keys are accepted
     */
    public record User(String sudo, @Nullable String password) {}
}
