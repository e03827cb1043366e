package org.pgtandem.host;

import java.util.LinkedHashMap;
import java.util.Map;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;

/** Scripted hosts by node name, some of them out of reach. */
public final class ScriptedHosts implements Hosts {

    private final Map<String, Result<Host>> hosts = new LinkedHashMap<>();
    private boolean closed;

    public ScriptedHosts(ScriptedHost... hosts) {
        for (ScriptedHost host : hosts) {
            this.hosts.put(host.node(), Result.ok(host));
        }
    }

    public ScriptedHosts unreachable(String node, Failure why) {
        hosts.put(node, Result.failed(why));
        return this;
    }

    @Override
    public Result<Host> host(String node) {
        Result<Host> host = hosts.get(node);
        if (host == null) {
            throw new AssertionError("no script for node " + node);
        }
        return host;
    }

    /** Fails where a host's script was not played to its end. */
    public void assertDone() {
        for (Result<Host> result : hosts.values()) {
            if (result instanceof Result.Ok<Host>(ScriptedHost host)) {
                host.assertDone();
            }
        }
    }

    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }
}
