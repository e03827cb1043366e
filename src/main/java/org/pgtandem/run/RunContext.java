package org.pgtandem.run;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.pgtandem.command.Command;
import org.pgtandem.command.Template;
import org.pgtandem.host.Host;
import org.pgtandem.host.Hosts;
import org.pgtandem.host.SqlSession;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Result;
import org.pgtandem.model.Secrets;

/**
 * What the actions of one run share.
 *
 * @param outputs what the steps so far have put out
 * @param scopes  sessions held open by scopes, by name
 */
record RunContext(Hosts hosts, KeptSessions sessions, Secrets secrets, Emitter emitter, Cancellation cancel,
        Map<String, String> outputs, Map<String, SqlSession> scopes) {

    RunContext(Hosts hosts, KeptSessions sessions, Secrets secrets, Emitter emitter, Cancellation cancel) {
        this(hosts, sessions, secrets, emitter, cancel, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }

    /** The same run for what must be done although it was cancelled. */
    RunContext uncancellable() {
        return new RunContext(hosts, sessions.withCancel(new Cancellation()), secrets, emitter, new Cancellation(),
                outputs, scopes);
    }

    Result<Host> host(String node) {
        return hosts.host(node);
    }

    Command filled(Command command) {
        return command.with(outputs);
    }

    Template filled(Template template) {
        return template.with(outputs);
    }
}
