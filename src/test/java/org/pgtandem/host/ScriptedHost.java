package org.pgtandem.host;

import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.pgtandem.command.Command;
import org.pgtandem.command.RunAs;
import org.pgtandem.model.Become;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.Result;

/**
 * A host that plays a script. Every call must be the next one of the script (or any unused one after
 * {@link #inAnyOrder}); {@link #assertDone} fails for calls that were unexpected, even if the code under test swallowed
 * them, and for expected ones that never came.
 */
public final class ScriptedHost implements Host {

    private final String node;
    private final List<ScriptedCall> script = new ArrayList<>();
    private final List<String> unexpected = new ArrayList<>();
    private NodeFacts.Login login = new NodeFacts.Login("vagrant", 1000, "/home/vagrant", Become.SUDO, false);
    private boolean ordered = true;
    private boolean closed;

    public ScriptedHost(String node) {
        this.node = node;
    }

    public ScriptedHost inAnyOrder() {
        ordered = false;
        return this;
    }

    public ScriptedHost loggedInAs(NodeFacts.Login who) {
        login = who;
        return this;
    }

    /** Expects a command with these words; the call says what comes of it. */
    public ScriptedCall expect(RunAs as, String... words) {
        return add(new ScriptedCall(this, as + " " + List.of(words)));
    }

    /** Expects a shell script, compared by its text and parameters. */
    public ScriptedCall expectScript(RunAs as, String script, String... parameters) {
        return expect(as, Command.script(as, script, parameters).words().toArray(String[]::new));
    }

    /** Expects a connection to a port. */
    public ScriptedHost expectConnect(String address, int port, Result<Socket> result) {
        add(new ScriptedCall(this, "connect " + address + ":" + port)).connects(result);
        return this;
    }

    private ScriptedCall add(ScriptedCall call) {
        script.add(call);
        return call;
    }

    @Override
    public String node() {
        return node;
    }

    @Override
    public Result<RemoteProcess> start(Command command) {
        return take(command.as() + " " + command.words()).start(command);
    }

    @Override
    public Result<NodeFacts.Login> login() {
        return Result.ok(login);
    }

    @Override
    public Result<Socket> connect(String address, int port) {
        return take("connect " + address + ":" + port).socket();
    }

    private synchronized ScriptedCall take(String what) {
        for (ScriptedCall call : script) {
            if (!call.used && call.what.equals(what)) {
                call.used = true;
                return call;
            }
            if (!call.used && ordered) {
                break;
            }
        }
        unexpected.add(what);
        throw new AssertionError(node + ": unexpected call " + what + "\nstill expected: " + unused());
    }

    private List<String> unused() {
        return script.stream().filter(call -> !call.used).map(call -> call.what).toList();
    }

    /** Fails for unexpected, unused and wrongly fed calls. */
    public synchronized void assertDone() {
        List<String> wrong = new ArrayList<>();
        unexpected.forEach(what -> wrong.add("unexpected: " + what));
        unused().forEach(what -> wrong.add("never called: " + what));
        script.forEach(call -> call.complaint().ifPresent(wrong::add));
        if (!wrong.isEmpty()) {
            throw new AssertionError(node + ":\n" + String.join("\n", wrong));
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
