package org.pgtandem.host.ssh;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.pgtandem.host.Host;
import org.pgtandem.host.Hosts;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.HostKeys;
import org.pgtandem.model.Node;
import org.pgtandem.model.Result;
import org.pgtandem.model.Secrets;

/** The nodes of a lab over SSH: connected when first asked for, kept, and connected anew once dead. */
public final class SshHosts implements Hosts {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private final Map<String, Slot> slots = new ConcurrentHashMap<>();
    private final Connector connector;
    private final Secrets secrets;
    private final Cancellation closing = new Cancellation();

    /** @param cancel ends connecting that is under way, and every later one; links that live are not touched */
    public SshHosts(Collection<Node> nodes, Secrets secrets, HostKeys hostKeys, Environment environment,
            Cancellation cancel) {
        this(nodes, secrets, hostKeys, environment, cancel, CONNECT_TIMEOUT);
    }

    SshHosts(Collection<Node> nodes, Secrets secrets, HostKeys hostKeys, Environment environment, Cancellation cancel,
            Duration timeout) {
        this.secrets = secrets;
        this.connector = new Connector(environment, secrets, hostKeys, timeout);
        nodes.forEach(node -> slots.put(node.name(), new Slot(node)));
        cancel.onCancel(closing::cancel);
    }

    /** @throws IllegalArgumentException if no node has this name: a bug */
    @Override
    public Result<Host> host(String node) {
        Slot slot = slots.get(node);
        if (slot == null) {
            throw new IllegalArgumentException("no node " + node);
        }
        return slot.host();
    }

    @Override
    public void close() {
        closing.cancel();
        slots.values().stream().map(slot -> Thread.ofVirtual().start(slot::close)).toList().forEach(SshHosts::join);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** One node's connection. Its lock is held while connecting, so that two callers do not connect twice. */
    private final class Slot {

        private final Node node;
        private @Nullable SshHost host;

        Slot(Node node) {
            this.node = node;
        }

        synchronized Result<Host> host() {
            if (host != null && host.isAlive()) {
                return Result.ok(host);
            }
            close();
            return connector.connect(node, closing).map(link -> {
                SshHost connected = new SshHost(node, link, secrets);
                host = connected;
                return connected;
            });
        }

        synchronized void close() {
            if (host != null) {
                host.close();
                host = null;
            }
        }
    }
}
