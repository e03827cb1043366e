package org.pgtandem.host.ssh;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import net.schmizz.sshj.connection.channel.direct.DirectConnection;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Failure;
import org.pgtandem.model.HostKey;
import org.pgtandem.model.HostKeys;
import org.pgtandem.model.Node;
import org.pgtandem.model.Result;
import org.pgtandem.model.Secrets;
import org.pgtandem.model.Text;

/** Connects and logs in to a node, through other servers where the way leads through them. */
final class Connector {

    private static final int LONGEST_CHAIN = 5;

    private final Hops hops;
    private final Secrets secrets;
    private final HostKeys hostKeys;
    private final Duration timeout;

    Connector(Environment environment, Secrets secrets, HostKeys hostKeys, Duration timeout) {
        this.hops = new Hops(environment);
        this.secrets = secrets;
        this.hostKeys = hostKeys;
        this.timeout = timeout;
    }

    /** A link to the node, logged in and watched. */
    Result<Link> connect(Node node, Cancellation cancel) {
        Result<Link> link = new Way(node.name(), cancel).to(hops.resolve(node.ssh()), true, 0);
        if (link instanceof Result.Failed<Link> && cancel.isCancelled()) {
            return Result.failed(SshFailures.cancelled(node.name()));
        }
        return link;
    }

    /** One way to one node. */
    private final class Way {

        private final String node;
        private final Cancellation cancel;

        Way(String node, Cancellation cancel) {
            this.node = node;
            this.cancel = cancel;
        }

        Result<Link> to(Hop hop, boolean last, int depth) {
            if (depth > LONGEST_CHAIN) {
                return Result.failed(Failure.of(Text.of("ssh.jump-loop", hop.name()), Text.of("ssh.jump-loop.hint")));
            }
            Link outer = null;
            for (String jump : hop.jumps()) {
                Hop next = hops.resolve(Hops.jumpTarget(jump)).trying(hop.onlyThese() ? hop.identities() : List.of());
                Result<Link> through = outer == null ? to(next, false, depth + 1) : over(outer, next, false);
                if (!(through instanceof Result.Ok<Link>(Link link))) {
                    return through;
                }
                outer = link;
            }
            return over(outer, hop, last);
        }

        private Result<Link> over(@Nullable Link outer, Hop hop, boolean last) {
            Result<Link> dialled = dial(outer, hop, null);
            Result<Link> link = dialled instanceof Result.Ok<Link>(Link open) ? login(open, hop, last) : dialled;
            if (link instanceof Result.Failed<Link> && outer != null) {
                outer.close();
            }
            return link;
        }

        private Result<Link> dial(@Nullable Link outer, Hop hop, @Nullable HostKey accepted) {
            HostKeyCheck check = new HostKeyCheck(hostKeys, hop, accepted);
            try {
                return Result.ok(outer == null ? direct(hop, check) : tunnel(outer, hop, check));
            } catch (IOException failed) {
                HostKey refused = check.refused();
                if (refused == null || cancel.isCancelled()) {
                    return Result.failed(SshFailures.dial(hop, failed));
                }
                boolean again = check.verdict() == HostKeys.Verdict.UNKNOWN && accepted == null
                        && hostKeys.accept(refused);
                return again
                        ? dial(outer, hop, refused)
                        : Result.failed(SshFailures.hostKey(refused, check.verdict()));
            }
        }

        private Link direct(Hop hop, HostKeyCheck check) throws IOException {
            InetAddress[] addresses = InetAddress.getAllByName(hop.host());
            long deadline = System.nanoTime() + timeout.toNanos();
            IOException failed = new SocketTimeoutException();
            for (InetAddress address : addresses) {
                int left = (int) Math.max(1, (deadline - System.nanoTime()) / 1_000_000);
                Client client = new Client(address, check, left);
                try {
                    return open(client, new Link(client, null, null), () -> client.connect(hop.host(), hop.port()));
                } catch (ConnectException | NoRouteToHostException | SocketTimeoutException next) {
                    failed = next;
                }
            }
            throw failed;
        }

        private Link tunnel(Link outer, Hop hop, HostKeyCheck check) throws IOException {
            DirectConnection tunnel = outer.client().newDirectConnection(hop.host(), hop.port());
            Client client = new Client(null, check, (int) timeout.toMillis());
            return open(client, new Link(client, outer, tunnel), () -> client.connectVia(tunnel));
        }

        private Link open(Client client, Link link, Dial dial) throws IOException {
            try (Cancellation.Registration _ = cancel.onCancel(link::cut)) {
                dial.dial();
                return link;
            } catch (IOException | RuntimeException failed) {
                Bounded.run(500, client::disconnect);
                throw failed;
            }
        }

        private Result<Link> login(Link link, Hop hop, boolean last) {
            PasswordLogin password = last ? new PasswordLogin(hop, node, secrets) : null;
            Result<Result.Done> in;
            try (Cancellation.Registration _ = cancel.onCancel(link::cut)) {
                in = new Authentication(link.client(), hop, node, secrets, password).login();
            } catch (IOException broken) {
                in = Result.failed(SshFailures.dial(hop, broken));
            }
            if (in instanceof Result.Failed<Result.Done>(Failure failure)) {
                link.close();
                return Result.failed(failure);
            }
            link.watch();
            return Result.ok(link);
        }
    }

    private interface Dial {
        void dial() throws IOException;
    }
}
