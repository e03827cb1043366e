package org.pgtandem.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.pgtandem.model.HostKey;

/**
 * One line of a known_hosts file, sshd(8): an optional marker, the hosts, the key's type and the key.
 *
 * @param revoked whether its marker says that the key is not to be trusted
 * @param hosts   names and patterns, or one hashed name
 */
record KnownHostsLine(boolean revoked, String hosts, String type, String base64) {

    private static final int SSH_PORT = 22;

    /** Empty for comments, lines of certificate authorities, and what is no such line. */
    static Optional<KnownHostsLine> parse(String line) {
        String[] words = line.strip().split("\\s+", -1);
        boolean revoked = words[0].equals("@revoked");
        int first = revoked ? 1 : 0;
        if (words.length < first + 3 || words[first].startsWith("#") || words[first].startsWith("@")) {
            return Optional.empty();
        }
        return Optional.of(new KnownHostsLine(revoked, words[first], words[first + 1], words[first + 2]));
    }

    /** The line that keeps a key: hosts unhashed, since they stand in the lab files beside it anyway. */
    static String of(HostKey key) {
        return place(key.host(), key.port()) + " " + key.type() + " " + key.base64();
    }

    boolean isFor(String host, int port) {
        String place = place(host.toLowerCase(Locale.ROOT), port);
        return hosts.startsWith("|1|") ? isHashOf(place) : matches(place);
    }

    private static String place(String host, int port) {
        return port == SSH_PORT ? host : "[" + host + "]:" + port;
    }

    /** A negated pattern that matches makes the whole line not match. */
    private boolean matches(String place) {
        boolean matched = false;
        for (String pattern : hosts.toLowerCase(Locale.ROOT).split(",", -1)) {
            boolean negated = pattern.startsWith("!");
            if (glob(negated ? pattern.substring(1) : pattern).matcher(place).matches()) {
                if (negated) {
                    return false;
                }
                matched = true;
            }
        }
        return matched;
    }

    private static Pattern glob(String pattern) {
        String regex = pattern.chars().mapToObj(c -> switch (c) {
            case '*' -> ".*";
            case '?' -> ".";
            default -> Pattern.quote(Character.toString(c));
        }).collect(Collectors.joining());
        return Pattern.compile(regex);
    }

    /** {@code |1|salt|hash}: HMAC-SHA1 of the name, keyed with the salt. */
    private boolean isHashOf(String place) {
        String[] parts = hosts.split("\\|", -1);
        if (parts.length != 4) {
            return false;
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(parts[2]), "HmacSHA1"));
            return MessageDigest.isEqual(mac.doFinal(place.getBytes(StandardCharsets.UTF_8)),
                    Base64.getDecoder().decode(parts[3]));
        } catch (IllegalArgumentException | GeneralSecurityException broken) {
            return false;
        }
    }
}
