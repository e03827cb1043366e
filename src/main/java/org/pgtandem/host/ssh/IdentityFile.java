package org.pgtandem.host.ssh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.userauth.keyprovider.KeyProvider;
import net.schmizz.sshj.userauth.password.PasswordUtils;
import org.jspecify.annotations.Nullable;

/** A private key file: what can be said of it without its passphrase, and the key itself. */
final class IdentityFile {

    private static final String BEGIN = "-----BEGIN OPENSSH PRIVATE KEY-----";
    private static final String END = "-----END OPENSSH PRIVATE KEY-----";

    private final Path path;
    private final String text;

    IdentityFile(Path path) throws IOException {
        this.path = path;
        this.text = Files.readString(path, StandardCharsets.ISO_8859_1);
    }

    Path path() {
        return path;
    }

    boolean isEncrypted() {
        return fields().map(fields -> !fields.cipher.equals("none")).orElse(text.contains("ENCRYPTED"));
    }

    /** The public half, which OpenSSH's own format shows unencrypted; others have it in a file beside. */
    Optional<byte[]> publicBlob() {
        return fields().map(fields -> fields.blob).or(this::blobBeside);
    }

    /**
     * The key, decrypted.
     *
     * @throws com.hierynomus.sshj.common.KeyDecryptionFailedException if the passphrase is wrong
     */
    KeyProvider load(SSHClient client, @Nullable String passphrase) throws IOException {
        KeyProvider key = client.loadKeys(path.toString(),
                passphrase == null ? null : PasswordUtils.createOneOff(passphrase.toCharArray()));
        key.getPrivate();
        return key;
    }

    /** What OpenSSH's format shows before the encrypted part, OpenSSH's PROTOCOL.key. */
    private static final class Fields {
        private final String cipher;
        private final byte[] blob;

        Fields(Buffer.PlainBuffer buffer) throws Buffer.BufferException {
            buffer.readRawBytes(new byte["openssh-key-v1\0".length()]);
            cipher = buffer.readString();
            buffer.readString();
            buffer.readBytes();
            buffer.readUInt32();
            blob = buffer.readBytes();
        }
    }

    private Optional<Fields> fields() {
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(text.substring(begin + BEGIN.length(), end));
            return Optional.of(new Fields(new Buffer.PlainBuffer(bytes)));
        } catch (Buffer.BufferException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private Optional<byte[]> blobBeside() {
        try {
            String[] words = Files.readString(Path.of(path + ".pub")).strip().split(" ", 3);
            return words.length < 2 ? Optional.empty() : Optional.of(Base64.getDecoder().decode(words[1]));
        } catch (IOException | IllegalArgumentException missing) {
            return Optional.empty();
        }
    }
}
