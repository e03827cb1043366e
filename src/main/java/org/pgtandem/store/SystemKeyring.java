package org.pgtandem.store;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.PasswordAccessException;
import java.util.Optional;
import java.util.function.Supplier;
import org.pgtandem.model.Keyring;
import org.pgtandem.model.SecretRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The operating system's keyring. Where there is none, it knows nothing and keeps nothing. */
public final class SystemKeyring implements Keyring {

    private static final Logger LOG = LoggerFactory.getLogger(SystemKeyring.class);
    private static final String SERVICE = "pgTandem";

    private final Supplier<String> lab;
    private Optional<com.github.javakeyring.Keyring> keyring = Optional.empty();
    private boolean looked;

    /** @param lab the name of the lab in work: the same node name in another lab is another host */
    public SystemKeyring(Supplier<String> lab) {
        this.lab = lab;
    }

    /** Looks for the keyring at the first question, since that may take a second. */
    private synchronized Optional<com.github.javakeyring.Keyring> keyring() {
        if (!looked) {
            looked = true;
            keyring = find();
        }
        return keyring;
    }

    private static Optional<com.github.javakeyring.Keyring> find() {
        try {
            return Optional.of(com.github.javakeyring.Keyring.create());
        } catch (BackendNotSupportedException | RuntimeException | LinkageError none) {
            LOG.info("no keyring here: {}", none.toString());
            return Optional.empty();
        }
    }

    @Override
    public boolean available() {
        return keyring().isPresent();
    }

    @Override
    public Optional<String> find(SecretRef ref) {
        return keyring().flatMap(ring -> {
            try {
                return Optional.ofNullable(ring.getPassword(SERVICE, account(ref)));
            } catch (PasswordAccessException | RuntimeException notThere) {
                return Optional.empty();
            }
        });
    }

    @Override
    public void keep(SecretRef ref, String secret) {
        keyring().ifPresent(ring -> {
            try {
                ring.setPassword(SERVICE, account(ref), secret);
            } catch (PasswordAccessException | RuntimeException refused) {
                LOG.warn("the keyring refused to keep a secret: {}", refused.getClass().getSimpleName());
            }
        });
    }

    @Override
    public void forget(SecretRef ref) {
        keyring().ifPresent(ring -> {
            try {
                ring.deletePassword(SERVICE, account(ref));
            } catch (PasswordAccessException | RuntimeException notThere) {
                LOG.debug("the keyring had nothing to forget: {}", notThere.getClass().getSimpleName());
            }
        });
    }

    private String account(SecretRef ref) {
        return switch (ref) {
            case SecretRef.SshPassword(String node) -> lab.get() + "/" + node + "/ssh";
            case SecretRef.KeyPassphrase(String node) -> lab.get() + "/" + node + "/keyPassphrase";
            case SecretRef.Sudo(String node) -> lab.get() + "/" + node + "/sudo";
            case SecretRef.RolePassword(String role) -> lab.get() + "/roles/" + role;
        };
    }
}
