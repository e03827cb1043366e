package org.pgtandem.host.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.connection.channel.direct.Session;
import org.jspecify.annotations.Nullable;
import org.pgtandem.command.Command;
import org.pgtandem.command.RunAs;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.Secrets;

/** Starts a script on a node and brings it to the point where the command itself reads and writes. */
final class Starter {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String node;
    private final SSHClient client;
    private final Secrets secrets;
    private final LongConsumer killer;

    /** @param killer ends the process group of this number */
    Starter(String node, SSHClient client, Secrets secrets, LongConsumer killer) {
        this.node = node;
        this.client = client;
        this.secrets = secrets;
        this.killer = killer;
    }

    Result<SshProcess> start(RunAs as, Function<Wrapper, String> script) {
        String nonce = "pgtandem-" + HexFormat.of().formatHex(random());
        Wrapper wrapper = new Wrapper(nonce);
        try {
            Session session = client.startSession();
            return begin(session, as, wrapper.prompt(), nonce, script.apply(wrapper));
        } catch (IOException | IllegalStateException broken) {
            // sshj says "Not connected" by an IllegalStateException.
            return Result.failed(SshFailures.lost(node, broken));
        }
    }

    private Result<SshProcess> begin(Session session, RunAs as, String prompt, String nonce, String script)
            throws IOException {
        Session.Command channel = session.exec(Wrapper.LOGIN_LINE);
        long[] group = {0};
        SshProcess process = new SshProcess(node, session, channel, () -> killer.accept(group[0]));
        SudoPassword sudo = new SudoPassword(node, secrets, process.stdin());
        Handshake handshake = new Handshake(nonce, prompt);
        @Nullable
        IOException broken = null;
        try {
            process.stdin().write(Wrapper.encode(script));
            group[0] = handshake.await(process.stderr(), sudo::answer);
        } catch (IOException early) {
            // The login shell may have ended before it read anything; what it said is the better story.
            group[0] = -1;
            broken = early;
        }
        if (group[0] >= 0) {
            skipTo(nonce + "\n", process.stdout());
            return Result.ok(process);
        }
        giveUp(session, process);
        if (broken != null && !client.isConnected()) {
            return Result.failed(SshFailures.lost(node, broken));
        }
        return Result.failed(why(as, sudo, handshake.chatter()));
    }

    private static void giveUp(Session session, SshProcess process) {
        Bounded.run(1_000, () -> {
            // sudo leaves at the end of its input.
            process.stdin().close();
            session.close();
        });
    }

    private Failure why(RunAs as, SudoPassword sudo, String chatter) {
        Failure told = sudo.failure();
        if (told != null) {
            return told.withDetail(chatter.isEmpty() ? null : chatter);
        }
        Failure read = StartFailures.of(node, as, chatter);
        boolean wrong = sudo.wasAsked() && read.reason().key().equals("ssh.not-started")
                && chatter.contains("incorrect password");
        return wrong ? sudo.wrong().withDetail(chatter) : read;
    }

    /** Login scripts may have written to stdout too; the command's own output begins behind the nonce. */
    private static void skipTo(String marker, InputStream stdout) throws IOException {
        int matched = 0;
        while (matched < marker.length()) {
            int next = stdout.read();
            if (next < 0) {
                throw new IOException("the command's output ended before it began");
            }
            matched = next == marker.charAt(matched) ? matched + 1 : next == marker.charAt(0) ? 1 : 0;
        }
    }

    private static byte[] random() {
        byte[] bytes = new byte[12];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** The words of argv, outputs filled in. */
    static List<String> words(Command command, Secrets secrets) {
        return command.argv().stream().map(word -> word.resolve(secrets).orElseThrow()).toList();
    }
}
