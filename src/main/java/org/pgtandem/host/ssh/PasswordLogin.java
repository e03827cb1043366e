package org.pgtandem.host.ssh;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import net.schmizz.sshj.userauth.method.AuthKeyboardInteractive;
import net.schmizz.sshj.userauth.method.AuthMethod;
import net.schmizz.sshj.userauth.method.AuthPassword;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.SecretRef;
import org.pgtandem.model.Secrets;
import org.pgtandem.model.Text;

/** Logs in with a password, which is asked for only where the server takes one. */
final class PasswordLogin {

    private static final int TRIES = 3;

    private final SecretRef ref;
    private final Text who;
    private final Secrets secrets;

    PasswordLogin(Hop hop, String node, Secrets secrets) {
        this.ref = new SecretRef.SshPassword(node);
        this.who = Text.of("ssh.at", hop.user(), hop.name());
        this.secrets = secrets;
    }

    /**
     * Whether it let us in; a failure where there was something to try and it went wrong.
     *
     * @param keys files of the keys that were offered before and not taken
     */
    Result<Boolean> login(Collection<String> allowed, List<String> keys, KeyLogin.Attempt attempt) throws IOException {
        if (!allowed.contains("password") && !allowed.contains("keyboard-interactive")) {
            return Result.ok(false);
        }
        String last = null;
        for (int i = 0; i < TRIES; i++) {
            Optional<String> given = secrets.find(ref);
            if (given.isEmpty()) {
                return last == null ? missing(allowed, keys) : refused(allowed);
            }
            if (given.get().equals(last)) {
                return refused(allowed);
            }
            last = given.get();
            if (attempt.attempt(method(allowed, last))) {
                return Result.ok(true);
            }
            secrets.refused(ref);
        }
        return refused(allowed);
    }

    private Result<Boolean> missing(Collection<String> allowed, List<String> keys) {
        Text hint = keys.isEmpty()
                ? Text.of("ssh.password-missing.hint")
                : Text.of("ssh.password-missing.hint-keys", String.join(", ", keys));
        return failed(Text.of("ssh.password-missing", who), hint, allowed);
    }

    private Result<Boolean> refused(Collection<String> allowed) {
        return failed(Text.of("ssh.password-refused", who), Text.of("ssh.password-refused.hint"), allowed);
    }

    private static Result<Boolean> failed(Text reason, Text hint, Collection<String> allowed) {
        return Result.failed(Failure.of(reason, hint)
                .withDetail("Permission denied (" + String.join(",", allowed) + ")."));
    }

    private static AuthMethod method(Collection<String> allowed, String password) {
        PasswordAnswer answer = new PasswordAnswer(password);
        return allowed.contains("password") ? new AuthPassword(answer) : new AuthKeyboardInteractive(answer);
    }
}
