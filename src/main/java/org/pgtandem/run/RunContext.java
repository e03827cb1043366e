package org.pgtandem.run;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.pgtandem.command.Command;
import org.pgtandem.command.Template;
import org.pgtandem.host.Hosts;
import org.pgtandem.host.RemoteProcess;
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
        return until(new Cancellation());
    }

    /** The same run for what ends by something else than the run's cancellation. */
    RunContext until(Cancellation end) {
        return new RunContext(hosts, sessions.withCancel(end), secrets, emitter, end, outputs, scopes);
    }

    /** Starts a command whose input is what it carries, and no more. */
    Result<RemoteProcess> start(String node, Command command) {
        Result<RemoteProcess> started = startOpen(node, command);
        boolean fedByHost = !filled(command.stdin()).masked().isEmpty();
        return fedByHost ? started : started.map(RunContext::withoutInput);
    }

    /** Starts a command whose input the caller writes. */
    Result<RemoteProcess> startOpen(String node, Command command) {
        return hosts.host(node).flatMap(host -> host.start(command.with(outputs)));
    }

    /** A command that has ended already needs no input either. */
    private static RemoteProcess withoutInput(RemoteProcess process) {
        try {
            process.stdin().close();
        } catch (IOException _) {
            return process;
        }
        return process;
    }

    Template filled(Template template) {
        return template.with(outputs);
    }
}
