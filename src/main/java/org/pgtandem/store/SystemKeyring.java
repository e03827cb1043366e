package org.pgtandem.store;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.util.Optional;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.SecretKeeper;
import org.pgtandem.model.SecretRef;
import org.pgtandem.model.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The operating system's keyring. Where there is none, it knows nothing and keeps nothing. */
public final class SystemKeyring implements SecretKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(SystemKeyring.class);
    private static final String SERVICE = "pgTandem";

    private final String lab;
    private final Optional<Keyring> keyring;

    private SystemKeyring(String lab, Optional<Keyring> keyring) {
        this.lab = lab;
        this.keyring = keyring;
    }

    /** The keyring's secrets of one lab. Looks for a keyring, which may take a second. */
    public static SystemKeyring of(String lab) {
        return new SystemKeyring(lab, find());
    }

    private static Optional<Keyring> find() {
        try {
            return Optional.of(Keyring.create());
        } catch (BackendNotSupportedException | RuntimeException | LinkageError none) {
            LOG.info("no keyring here: {}", none.toString());
            return Optional.empty();
        }
    }

    @Override
    public boolean available() {
        return keyring.isPresent();
    }

    @Override
    public Optional<String> find(SecretRef ref) {
        try {
            return keyring.isEmpty()
                    ? Optional.empty()
                    : Optional.ofNullable(keyring.get().getPassword(SERVICE, account(ref)));
        } catch (PasswordAccessException | RuntimeException notThere) {
            return Optional.empty();
        }
    }

    @Override
    public Result<Result.Done> keep(SecretRef ref, String secret) {
        try {
            if (keyring.isPresent()) {
                keyring.get().setPassword(SERVICE, account(ref), secret);
                return Result.done();
            }
        } catch (PasswordAccessException | RuntimeException refused) {
            LOG.warn("the keyring refused to keep a secret: {}", refused.getClass().getSimpleName());
        }
        return Result.failed(Failure.of(Text.of("lab.keyring.none"), Text.of("lab.keyring.none.fix")));
    }

    @Override
    public void refused(SecretRef ref) {
        try {
            if (keyring.isPresent()) {
                keyring.get().deletePassword(SERVICE, account(ref));
            }
        } catch (PasswordAccessException | RuntimeException notThere) {
            LOG.debug("the keyring had nothing to forget: {}", notThere.getClass().getSimpleName());
        }
    }

    private String account(SecretRef ref) {
        return switch (ref) {
            case SecretRef.SshPassword(String node) -> lab + "/" + node + "/ssh";
            case SecretRef.KeyPassphrase(String node) -> lab + "/" + node + "/keyPassphrase";
            case SecretRef.Sudo(String node) -> lab + "/" + node + "/sudo";
            case SecretRef.RolePassword(String role) -> lab + "/roles/" + role;
        };
    }
}
