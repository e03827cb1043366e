package org.pgtandem.job;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.pgtandem.model.SecretRef;
import org.pgtandem.model.SecretRef.RolePassword;
import org.pgtandem.model.Secrets;
import org.pgtandem.store.GeneratedPasswords;

/**
 * Secrets in which every role has a password: the one given, else the one found on the nodes, else a new one, which
 * stays the same for the rest of the job.
 */
final class RolePasswords implements Secrets {

    private final Secrets given;
    private final GeneratedPasswords generated = new GeneratedPasswords();
    private final Map<String, String> known = new ConcurrentHashMap<>();

    RolePasswords(Secrets given) {
        this.given = given;
    }

    /** Takes over what the nodes' own password files hold. */
    void found(Map<String, String> passwords) {
        known.putAll(passwords);
    }

    @Override
    public Optional<String> find(SecretRef ref) {
        return given.find(ref).or(() -> ref instanceof RolePassword(String role)
                ? Optional.of(known.computeIfAbsent(role, _ -> generated.next()))
                : Optional.empty());
    }

    @Override
    public void refused(SecretRef ref) {
        given.refused(ref);
    }
}
