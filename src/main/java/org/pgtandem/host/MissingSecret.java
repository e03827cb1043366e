package org.pgtandem.host;

import java.util.Optional;
import org.pgtandem.command.Template;
import org.pgtandem.model.Failure;
import org.pgtandem.model.SecretRef;
import org.pgtandem.model.Secrets;
import org.pgtandem.model.Text;

/** The failure for a text whose secret nobody knows. */
public final class MissingSecret {

    private MissingSecret() {}

    /** Names the first secret of the template that is not known. */
    public static Failure in(Template template, Secrets secrets) {
        return template.parts().stream()
                .flatMap(part -> part instanceof Template.Secret(var ref, var _)
                        ? Optional.of(ref).stream()
                        : Optional.<SecretRef>empty().stream())
                .filter(ref -> secrets.find(ref).isEmpty()).findFirst().map(MissingSecret::of)
                .orElseThrow(() -> new IllegalStateException("every secret is known"));
    }

    private static Failure of(SecretRef ref) {
        Text which = switch (ref) {
            case SecretRef.SshPassword(String node) -> Text.of("host.secret.login", node);
            case SecretRef.KeyPassphrase(String node) -> Text.of("host.secret.key", node);
            case SecretRef.Sudo(String node) -> Text.of("host.secret.sudo", node);
            case SecretRef.RolePassword(String role) -> Text.of("host.secret.role", role);
        };
        return Failure.of(Text.of("host.secret-missing", which), Text.of("host.secret-missing.hint"));
    }
}
