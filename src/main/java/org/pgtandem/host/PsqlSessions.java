package org.pgtandem.host;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.pgtandem.command.Command;
import org.pgtandem.command.SqlTarget;
import org.pgtandem.model.Result;
import org.pgtandem.model.Secrets;

/** SQL through psql, kept open on the node: as the cluster's owner over the Unix socket, no password needed. */
public final class PsqlSessions implements SqlSessions {

    /** psql's errors join its output, so that they arrive in order with the rows. */
    private static final String MERGED = "exec \"$@\" 2>&1";

    private final Hosts hosts;
    private final Secrets secrets;

    public PsqlSessions(Hosts hosts, Secrets secrets) {
        this.hosts = hosts;
        this.secrets = secrets;
    }

    @Override
    public Result<SqlSession> open(SqlTarget target) {
        if (target.binDir() == null) {
            throw new IllegalArgumentException("there is no psql on " + target.node());
        }
        String nonce = "pgtandem" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        Command psql = Command.script(target.owner(), MERGED, argv(target.binDir(), target, nonce));
        return hosts.host(target.node()).flatMap(host -> host.start(psql))
                .flatMap(process -> ready(new PsqlSession(target.node(), process, secrets, nonce)));
    }

    /** psql says nothing when it has connected, so it is asked something. */
    private static Result<SqlSession> ready(PsqlSession session) {
        Result<SqlSession> opened = session.connected().map(_ -> session);
        if (!opened.isOk()) {
            session.close();
        }
        return opened;
    }

    /** Separators and NULL are a nonce that no value holds; the title tells where each result begins. */
    private static String[] argv(String binDir, SqlTarget target, String nonce) {
        List<String> argv = new ArrayList<>(List.of("env", "-u", "PGOPTIONS", "-u", "PGSERVICE", "-u", "PGHOSTADDR",
                "PGAPPNAME=pgtandem", "PGCLIENTENCODING=UTF8", "PGCONNECT_TIMEOUT=10", binDir + "/psql", "-X", "-q",
                "-A", "-w", "-v", "ON_ERROR_STOP=0", "-P", "footer=off", "-P", "pager=off", "-P",
                "title=" + PsqlSession.title(nonce), "-P", "null=" + PsqlSession.nullMark(nonce), "-F",
                PsqlSession.field(nonce), "-R", PsqlSession.row(nonce), "-p", String.valueOf(target.port()), "-U",
                target.user(), "-d", target.database()));
        if (target.socketDir() != null) {
            argv.addAll(List.of("-h", target.socketDir()));
        }
        return argv.toArray(String[]::new);
    }
}
