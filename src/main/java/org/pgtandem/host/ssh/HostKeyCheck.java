package org.pgtandem.host.ssh;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.KeyType;
import net.schmizz.sshj.transport.verification.HostKeyVerifier;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.HostKey;
import org.pgtandem.model.HostKeys;

/**
 * Holds a presented host key against the known ones. It never asks: sshj calls it on the thread that reads the link,
 * with a time-out running. An unknown key is refused and remembered, the person asked, and the server dialled again.
 */
final class HostKeyCheck implements HostKeyVerifier {

    private final HostKeys known;
    private final Hop hop;
    private final @Nullable HostKey accepted;
    private volatile @Nullable HostKey refused;
    private volatile HostKeys.Verdict verdict = HostKeys.Verdict.KNOWN;

    /** @param accepted a key that the person has just accepted; null for none */
    HostKeyCheck(HostKeys known, Hop hop, @Nullable HostKey accepted) {
        this.known = known;
        this.hop = hop;
        this.accepted = accepted;
    }

    @Override
    public boolean verify(String host, int port, PublicKey presented) {
        HostKey key = hostKey(presented);
        verdict = known.check(key);
        boolean good = verdict == HostKeys.Verdict.KNOWN
                || (verdict == HostKeys.Verdict.UNKNOWN && key.equals(accepted));
        refused = good ? null : key;
        return good;
    }

    @Override
    public List<String> findExistingAlgorithms(String host, int port) {
        return known.knownTypes(hop.keyHost(), hop.port()).stream()
                .flatMap(type -> type.equals("ssh-rsa")
                        ? Stream.of("rsa-sha2-512", "rsa-sha2-256", type)
                        : Stream.of(type))
                .toList();
    }

    /** The key that was refused; null if none was. */
    @Nullable
    HostKey refused() {
        return refused;
    }

    HostKeys.Verdict verdict() {
        return verdict;
    }

    private HostKey hostKey(PublicKey key) {
        byte[] blob = new Buffer.PlainBuffer().putPublicKey(key).getCompactData();
        return new HostKey(hop.keyHost(), hop.port(), KeyType.fromKey(key).toString(),
                Base64.getEncoder().encodeToString(blob), fingerprint(blob));
    }

    static String fingerprint(byte[] blob) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(blob);
            return "SHA256:" + new String(Base64.getEncoder().withoutPadding().encode(digest),
                    StandardCharsets.US_ASCII);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
