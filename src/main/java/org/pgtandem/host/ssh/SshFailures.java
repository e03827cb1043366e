package org.pgtandem.host.ssh;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import net.schmizz.sshj.connection.channel.OpenFailException;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Failure;
import org.pgtandem.model.HostKey;
import org.pgtandem.model.HostKeys;
import org.pgtandem.model.Text;

/** What can go wrong on the way to a login, in OpenSSH's words. */
final class SshFailures {

    private SshFailures() {}

    /** The dial failed. */
    static Failure dial(Hop hop, IOException cause) {
        return switch (cause) {
            case UnknownHostException _ -> connect("ssh.unknown-host", hop,
                    "ssh: Could not resolve hostname " + hop.host());
            case NoRouteToHostException _ -> connect("ssh.no-route", hop, words(hop, "No route to host"));
            case SocketTimeoutException _ -> connect("ssh.timeout", hop, words(hop, "Connection timed out"));
            case ConnectException refused when has(refused, "refused") -> connect("ssh.refused", hop,
                    words(hop, "Connection refused"));
            case ConnectException late when has(late, "timed out") -> connect("ssh.timeout", hop,
                    words(hop, "Connection timed out"));
            case ConnectException other -> connect("ssh.no-route", hop, words(hop, message(other)));
            case OpenFailException jump when has(jump, "refused") -> connect("ssh.refused", hop,
                    words(hop, "Connection refused"));
            case OpenFailException jump -> connect("ssh.no-route", hop, words(hop, message(jump)));
            default -> handshake(hop, cause);
        };
    }

    private static Failure handshake(Hop hop, IOException cause) {
        for (Throwable inner = cause; inner != null; inner = inner.getCause()) {
            if (inner instanceof InterruptedIOException || inner instanceof TimeoutException) {
                return connect("ssh.timeout", hop, words(hop, "Connection timed out during banner exchange"));
            }
        }
        if (has(cause, "settlement")) {
            return connect("ssh.no-common-algorithm", hop, message(cause));
        }
        return connect("ssh.closed", hop, message(cause));
    }

    static Failure hostKey(HostKey key, HostKeys.Verdict verdict) {
        String code = verdict == HostKeys.Verdict.CHANGED ? "ssh.host-key-changed" : "ssh.host-key-unknown";
        String place = key.port() == 22 ? key.host() : "[" + key.host() + "]:" + key.port();
        return Failure.of(Text.of(code, place, key.type(), key.fingerprint()), Text.of(code + ".hint", place))
                .withDetail("Host key verification failed.");
    }

    /** The link broke while it was in use. */
    static Failure lost(String node, @Nullable Throwable cause) {
        return Failure.of(Text.of("ssh.lost", node), Text.of("ssh.lost.hint"))
                .withDetail(cause == null ? null : message(cause));
    }

    static Failure cancelled(String node) {
        return Failure.of(Text.of("ssh.cancelled", node), Text.of("ssh.cancelled.hint"));
    }

    private static Failure connect(String code, Hop hop, String detail) {
        return Failure.of(Text.of(code, hop.host(), String.valueOf(hop.port())), Text.of(code + ".hint"))
                .withDetail(detail);
    }

    private static String words(Hop hop, String what) {
        return "ssh: connect to host " + hop.host() + " port " + hop.port() + ": " + what;
    }

    private static boolean has(Throwable cause, String word) {
        return message(cause).contains(word);
    }

    static String message(Throwable cause) {
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
