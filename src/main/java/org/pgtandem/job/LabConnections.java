package org.pgtandem.job;

import java.util.Optional;
import org.pgtandem.command.SqlTarget;
import org.pgtandem.host.DatabaseConnections;
import org.pgtandem.host.Hosts;
import org.pgtandem.host.PasswordFiles;
import org.pgtandem.host.PickedSqlSessions;
import org.pgtandem.host.PsqlSessions;
import org.pgtandem.host.SqlSessions;
import org.pgtandem.host.jdbc.JdbcSessions;
import org.pgtandem.host.jdbc.PgConnections;
import org.pgtandem.host.ssh.SshHosts;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.HostKeys;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Result;
import org.pgtandem.model.Secrets;

/** The ways to the nodes of one lab, while one job works on it. Closing ends every connection. */
final class LabConnections implements AutoCloseable {

    private final Hosts hosts;
    private final SqlSessions sql;
    private final DatabaseConnections databases = new PgConnections();
    private final KeptSandboxes.Served served;
    private final Cancellation cancel;

    private LabConnections(Hosts hosts, Secrets secrets, KeptSandboxes.Served served, Cancellation cancel) {
        this.hosts = hosts;
        this.served = served;
        this.cancel = cancel;
        sql = new PickedSqlSessions(new PsqlSessions(hosts, secrets),
                new JdbcSessions(hosts, secrets, this::adminPassword));
    }

    /** Nothing is dialled yet. A kept sandbox's nodes get their SSH servers back first. */
    static LabConnections open(Lab lab, Secrets secrets, HostKeys hostKeys, EngineParts parts, Cancellation cancel) {
        KeptSandboxes.Served served = new KeptSandboxes(parts.sandboxes()).serve(lab);
        return new LabConnections(new SshHosts(lab.nodes(), secrets, hostKeys, parts.environment(), cancel), secrets,
                served, cancel);
    }

    Hosts hosts() {
        return hosts;
    }

    SqlSessions sql() {
        return sql;
    }

    DatabaseConnections databases() {
        return databases;
    }

    /** Where there is no psql, the cluster's owner logs in with the password in its own .pgpass, if there is one. */
    private Optional<String> adminPassword(SqlTarget target) {
        return hosts.host(target.node()).flatMap(host -> PasswordFiles.read(host, target.owner(), cancel))
                .map(file -> file.password("127.0.0.1", target.port(), target.database(),
                        target.user())) instanceof Result.Ok<Optional<String>>(Optional<String> password)
                                ? password
                                : Optional.empty();
    }

    @Override
    public void close() {
        hosts.close();
        served.close();
    }
}
