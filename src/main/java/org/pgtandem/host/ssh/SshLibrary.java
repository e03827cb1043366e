package org.pgtandem.host.ssh;

import java.security.Security;
import java.util.List;
import net.schmizz.sshj.Config;
import net.schmizz.sshj.DefaultConfig;
import net.schmizz.sshj.common.Factory;
import net.schmizz.sshj.common.LoggerFactory;
import net.schmizz.sshj.common.SecurityUtils;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.slf4j.Logger;
import org.slf4j.helpers.NOPLogger;

/** How sshj is set up: fast ciphers first, and nothing that OpenSSH itself no longer offers. */
final class SshLibrary {

    static {
        // Last, since its ciphers are far slower than the JDK's; there at all, for keys that the JDK cannot read.
        Security.addProvider(new BouncyCastleProvider());
        SecurityUtils.setRegisterBouncyCastle(false);
    }

    /** Probing the ciphers takes a while, so all connections share one. */
    private static final Config CONFIG = config();

    private SshLibrary() {}

    static Config shared() {
        return CONFIG;
    }

    private static Config config() {
        DefaultConfig config = new DefaultConfig();
        config.setLoggerFactory(new Silent());
        config.setCipherFactories(pick(config.getCipherFactories(), "aes128-gcm@openssh.com",
                "aes256-gcm@openssh.com", "aes128-ctr", "aes192-ctr", "aes256-ctr", "chacha20-poly1305@openssh.com"));
        // A host certificate says nothing to known_hosts, so plain keys are asked for.
        config.setKeyAlgorithms(config.getKeyAlgorithms().stream()
                .filter(algorithm -> !algorithm.getName().contains("-cert-") && !algorithm.getName().equals("ssh-dss"))
                .toList());
        return config;
    }

    private static <T> List<Factory.Named<T>> pick(List<Factory.Named<T>> all, String... names) {
        return List.of(names).stream()
                .flatMap(name -> all.stream().filter(factory -> factory.getName().equals(name))).toList();
    }

    /** sshj logs a stack trace for every link that breaks; what matters of it reaches people as a failure. */
    private static final class Silent implements LoggerFactory {
        @Override
        public Logger getLogger(String name) {
            return NOPLogger.NOP_LOGGER;
        }

        @Override
        public Logger getLogger(Class<?> type) {
            return NOPLogger.NOP_LOGGER;
        }
    }
}
