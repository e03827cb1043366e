package org.pgtandem.command;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * SCRAM-SHA-256 verifiers as PostgreSQL keeps them in pg_authid:
 * {@code SCRAM-SHA-256$iterations:salt$StoredKey:ServerKey}, RFC 5802 and 7677. Servers since 10 take a verifier in
 * place of a password, so that the password itself never travels to the server nor into its log. Passwords are taken
 * as they are, without SASLprep: our generated ones are ASCII, where it changes nothing.
 */
public final class Scram {

    private static final int ITERATIONS = 4096;
    private static final Pattern VERIFIER = Pattern
            .compile("SCRAM-SHA-256\\$(\\d{1,9}):([A-Za-z0-9+/=]+)\\$([A-Za-z0-9+/=]+):([A-Za-z0-9+/=]+)");

    private Scram() {}

    /** A new verifier with a random salt. */
    public static String verifier(String password) {
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        return verifier(password, salt, ITERATIONS);
    }

    /** Whether a verifier as the server holds it was made from this password; false for md5 and broken ones. */
    public static boolean matches(String password, String verifier) {
        Matcher parts = VERIFIER.matcher(verifier);
        if (!parts.matches()) {
            return false;
        }
        byte[] salt = Base64.getDecoder().decode(parts.group(2));
        String again = verifier(password, salt, Integer.parseInt(parts.group(1)));
        return MessageDigest.isEqual(again.getBytes(StandardCharsets.US_ASCII),
                verifier.getBytes(StandardCharsets.US_ASCII));
    }

    /** A text with every verifier in it masked: a server's log shows those of statements that failed. */
    public static String masked(String text) {
        return VERIFIER.matcher(text).replaceAll("SCRAM-SHA-256\\$••••••");
    }

    private static String verifier(String password, byte[] salt, int iterations) {
        try {
            byte[] salted = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, iterations, 256)).getEncoded();
            byte[] stored = MessageDigest.getInstance("SHA-256").digest(hmac(salted, "Client Key"));
            Base64.Encoder base64 = Base64.getEncoder();
            return "SCRAM-SHA-256$" + iterations + ":" + base64.encodeToString(salt) + "$"
                    + base64.encodeToString(stored) + ":" + base64.encodeToString(hmac(salted, "Server Key"));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", missing);
        }
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
    }
}
