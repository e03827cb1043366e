package org.pgtandem.host.ssh;

import com.hierynomus.sshj.common.KeyDecryptionFailedException;
import java.io.IOException;
import java.util.Optional;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.common.SSHRuntimeException;
import net.schmizz.sshj.userauth.keyprovider.KeyProvider;
import net.schmizz.sshj.userauth.method.AuthMethod;
import net.schmizz.sshj.userauth.method.AuthPublickey;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.SecretRef;
import org.pgtandem.model.Secrets;
import org.pgtandem.model.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens key files. A passphrase is asked for only when the server would take the key. */
final class KeyLogin {

    private static final Logger LOG = LoggerFactory.getLogger(KeyLogin.class);
    private static final int TRIES = 3;

    private final SSHClient client;
    private final SecretRef passphrase;
    private final Secrets secrets;

    KeyLogin(SSHClient client, String node, Secrets secrets) {
        this.client = client;
        this.passphrase = new SecretRef.KeyPassphrase(node);
        this.secrets = secrets;
    }

    /** Tries a method of logging in; true if it let us in. */
    interface Attempt {
        boolean attempt(AuthMethod method) throws IOException;
    }

    /** How to log in with the file; empty if the server does not want the key or the file holds none. */
    Result<Optional<AuthMethod>> method(IdentityFile file, Attempt attempt) throws IOException {
        if (!file.isEncrypted()) {
            return Result.ok(plain(file));
        }
        Optional<byte[]> blob = file.publicBlob();
        if (blob.isPresent()) {
            KeyOffer offer = new KeyOffer(blob.get());
            attempt.attempt(offer);
            if (!offer.isAccepted()) {
                return Result.ok(Optional.empty());
            }
        }
        return decrypt(file);
    }

    private Optional<AuthMethod> plain(IdentityFile file) {
        try {
            return Optional.of(new AuthPublickey(file.load(client, null)));
        } catch (IOException | SSHRuntimeException broken) {
            LOG.info("Key file {} holds no key: {}", file.path(), broken.getMessage());
            return Optional.empty();
        }
    }

    private Result<Optional<AuthMethod>> decrypt(IdentityFile file) {
        String last = null;
        for (int i = 0; i < TRIES; i++) {
            Optional<String> given = secrets.find(passphrase);
            if (given.isEmpty()) {
                return failed("ssh.passphrase-missing", file);
            }
            if (given.get().equals(last)) {
                break;
            }
            last = given.get();
            try {
                KeyProvider key = file.load(client, last);
                return Result.ok(Optional.of(new AuthPublickey(key)));
            } catch (KeyDecryptionFailedException wrong) {
                secrets.refused(passphrase);
            } catch (IOException | RuntimeException broken) {
                LOG.info("Key file {} cannot be opened: {}", file.path(), broken.getMessage());
                return failed("ssh.key-unreadable", file);
            }
        }
        return failed("ssh.passphrase-wrong", file);
    }

    private static Result<Optional<AuthMethod>> failed(String code, IdentityFile file) {
        return Result.failed(Failure.of(Text.of(code, file.path().toString()), Text.of(code + ".hint")));
    }
}
