package org.pgtandem.ui.ask;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.pgtandem.model.Keyring;
import org.pgtandem.model.SecretRef;
import org.pgtandem.model.Secrets;

/** Secrets as typed into the window, kept in memory until it closes; then the keyring; then the person is asked. */
public final class AskedSecrets implements Secrets {

    private final Keyring keyring;
    private final Questions questions;
    private final Map<SecretRef, String> known = new ConcurrentHashMap<>();
    private final Set<SecretRef> refused = ConcurrentHashMap.newKeySet();

    public AskedSecrets(Keyring keyring, Questions questions) {
        this.keyring = keyring;
        this.questions = questions;
    }

    /** Takes a secret that was typed into a form. */
    public void give(SecretRef ref, String secret) {
        known.put(ref, secret);
        refused.remove(ref);
    }

    /** Role passwords are never asked for: the engine reads or generates them. */
    @Override
    public synchronized Optional<String> find(SecretRef ref) {
        String secret = known.get(ref);
        if (secret != null) {
            return Optional.of(secret);
        }
        if (ref instanceof SecretRef.RolePassword) {
            return Optional.empty();
        }
        return kept(ref).or(() -> asked(ref));
    }

    @Override
    public void refused(SecretRef ref) {
        known.remove(ref);
        refused.add(ref);
        keyring.forget(ref);
    }

    private Optional<String> kept(SecretRef ref) {
        Optional<String> kept = refused.contains(ref) ? Optional.empty() : keyring.find(ref);
        kept.ifPresent(secret -> known.put(ref, secret));
        return kept;
    }

    private Optional<String> asked(SecretRef ref) {
        var question = new Question.ForSecret(ref, refused.contains(ref), keyring.available());
        if (questions.ask(question) instanceof Answer.Secret(String secret, boolean keep)) {
            give(ref, secret);
            if (keep) {
                keyring.keep(ref, secret);
            }
            return Optional.of(secret);
        }
        return Optional.empty();
    }
}
