package org.pgtandem.host.ssh;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Failure;
import org.pgtandem.model.SecretRef;
import org.pgtandem.model.Secrets;
import org.pgtandem.model.Text;

/** Answers sudo's prompts. A second prompt means that the first answer was wrong. */
final class SudoPassword {

    private final String node;
    private final SecretRef ref;
    private final Secrets secrets;
    private final OutputStream stdin;
    private @Nullable String given;
    private @Nullable Failure failure;

    SudoPassword(String node, Secrets secrets, OutputStream stdin) {
        this.node = node;
        this.ref = new SecretRef.Sudo(node);
        this.secrets = secrets;
        this.stdin = stdin;
    }

    /** Answers a prompt; false where there is no (other) answer, {@link #failure} then says why. */
    boolean answer() {
        if (given != null) {
            secrets.refused(ref);
        }
        Optional<String> next = secrets.find(ref);
        if (next.isEmpty() || next.get().equals(given)) {
            failure = failed(given == null ? "ssh.sudo-password-missing" : "ssh.sudo-password-wrong");
            return false;
        }
        given = next.get();
        try {
            stdin.write((given + "\n").getBytes(StandardCharsets.UTF_8));
            stdin.flush();
            return true;
        } catch (IOException broken) {
            failure = SshFailures.lost(node, broken);
            return false;
        }
    }

    boolean wasAsked() {
        return given != null || failure != null;
    }

    @Nullable
    Failure failure() {
        return failure;
    }

    /** sudo gave up by itself after an answer: its last try was wrong too. */
    Failure wrong() {
        secrets.refused(ref);
        return failed("ssh.sudo-password-wrong");
    }

    private Failure failed(String code) {
        return Failure.of(Text.of(code, node), Text.of(code + ".hint"));
    }
}
