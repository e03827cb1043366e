package org.pgtandem.cli;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.pgtandem.model.SecretRef;
import org.pgtandem.model.Secrets;
import org.pgtandem.model.Text;

/** Secrets of the secrets file, and for what it does not hold, of the person at the terminal. */
final class AskedSecrets implements Secrets {

    private final Secrets file;
    private final Prompts prompts;
    private final Say say;
    private final Map<SecretRef, Optional<String>> asked = new ConcurrentHashMap<>();

    AskedSecrets(Secrets file, Prompts prompts, Say say) {
        this.file = file;
        this.prompts = prompts;
        this.say = say;
    }

    /** The prompt for a secret; role passwords are generated and never asked for. */
    private static Optional<Text> question(SecretRef ref) {
        return switch (ref) {
            case SecretRef.SshPassword(String node) -> Optional.of(Text.of("cli.ask.ssh", node));
            case SecretRef.KeyPassphrase(String node) -> Optional.of(Text.of("cli.ask.passphrase", node));
            case SecretRef.Sudo(String node) -> Optional.of(Text.of("cli.ask.sudo", node));
            case SecretRef.RolePassword _ -> Optional.empty();
        };
    }

    @Override
    public Optional<String> find(SecretRef ref) {
        return file.find(ref).or(() -> ask(ref));
    }

    private synchronized Optional<String> ask(SecretRef ref) {
        Optional<String> known = asked.get(ref);
        if (known != null) {
            return known;
        }
        Optional<String> typed = question(ref).flatMap(question -> prompts.secret(say.words(question) + " "));
        asked.put(ref, typed);
        return typed;
    }

    @Override
    public void refused(SecretRef ref) {
        asked.remove(ref);
        file.refused(ref);
    }
}
