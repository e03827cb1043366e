package org.pgtandem.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Set;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;

/** Keys of the sandbox: made for it, kept in its directory, gone with it. */
final class SandboxKeys {

    private SandboxKeys() {}

    /** The key pair in this file, in OpenSSH's format; made first if there is none. */
    static KeyPair in(Path file) throws IOException {
        if (!Files.exists(file)) {
            write(file, generate());
        }
        return new FileKeyPairProvider(file).loadKeys(null).iterator().next();
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK makes P-256 keys", missing);
        }
    }

    private static void write(Path file, KeyPair pair) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = Files.newByteChannel(file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly);
                OutputStream out = java.nio.channels.Channels.newOutputStream(channel)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, "pgtandem sandbox", null, out);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("P-256 keys can be written", impossible);
        }
    }
}
