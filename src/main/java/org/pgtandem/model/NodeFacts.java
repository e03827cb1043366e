package org.pgtandem.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was found on a node. Gathered read-only; true for the moment {@code at} and no longer.
 *
 * @param node     the node's name in the lab
 * @param os       the operating system
 * @param login    who we are there and how we become somebody else
 * @param clusters every cluster found
 * @param cluster  the one that the lab means; null where there is none (yet)
 * @param install  the server programs to use for a new cluster; null where no PostgreSQL is installed
 * @param server   what the chosen cluster's running server says; null where it does not run or cannot be asked
 * @param dataDir  the place of the chosen or future cluster's data; null where it is not known
 * @param places   the places that the lab gives tablespaces on this node, in its order
 * @param network  what was seen of the network
 * @param tools    programs beside PostgreSQL's own that some methods need
 * @param at       when the gathering ended
 */
public record NodeFacts(String node, Os os, Login login, List<Cluster> clusters, @Nullable Cluster cluster,
        @Nullable Install install, @Nullable ServerFacts server, @Nullable DataDir dataDir,
        List<Place> places, Network network, Tools tools, Instant at) {

    public NodeFacts {
        clusters = List.copyOf(clusters);
        places = List.copyOf(places);
    }

    /** The facts of a node to which the lab gives no tablespaces. */
    public NodeFacts(String node, Os os, Login login, List<Cluster> clusters, @Nullable Cluster cluster,
            @Nullable Install install, @Nullable ServerFacts server, @Nullable DataDir dataDir, Network network,
            Tools tools, Instant at) {
        this(node, os, login, clusters, cluster, install, server, dataDir, List.of(), network, tools, at);
    }

    /**
     * The operating system and the machine under it.
     *
     * @param prettyName  os-release's PRETTY_NAME
     * @param arch        {@code uname -m}
     * @param libc        for example {@code glibc 2.36}; null where it cannot be told
     * @param hostName    the node's own name
     * @param addresses   the node's own addresses, loopback left out
     * @param memoryBytes physical memory
     * @param cpus        processors
     * @param systemd     whether systemd is the init
     */
    public record Os(String prettyName, String arch, @Nullable String libc, String hostName, List<String> addresses,
            long memoryBytes, int cpus, boolean systemd) {
        public Os {
            addresses = List.copyOf(addresses);
        }
    }

    /**
     * Who we are on the node.
     *
     * @param user             the login
     * @param uid              its number
     * @param home             its home directory
     * @param become           how root and the cluster's owner are reached: what the lab says, or what was found
     * @param sudoAsksPassword whether sudo wanted a password
     */
    public record Login(String user, long uid, String home, Become become, boolean sudoAsksPassword) {}

    /**
     * Server programs found.
     *
     * @param binDir  directory of {@code postgres}, {@code initdb}
     * @param version as {@code postgres --version} says
     * @param layout  whose habit the place follows
     * @param programs client programs that lie there too, of {@code psql}, {@code pg_basebackup}, {@code pg_verifybackup},
     *                {@code pg_waldump}, {@code pg_archivecleanup}
     */
    public record Install(String binDir, PgVersion version, Layout layout, Set<String> programs) {
        public Install {
            programs = Set.copyOf(programs);
        }
    }

    /** Whose habits a cluster follows. */
    public enum Layout {
        /** /etc/postgresql/NN/NAME, pg_ctlcluster, {@code postgresql@NN-NAME}. */
        DEBIAN,
        /** /usr/pgsql-NN, /var/lib/pgsql/NN/data, {@code postgresql-NN}. */
        PGDG,
        /** A data directory with its configuration inside, and pg_ctl. */
        PLAIN
    }

    /**
     * A cluster.
     *
     * @param name      Debian's cluster name, {@code main}; elsewhere the data directory's last segment
     * @param dataDir   data directory
     * @param configDir directory of postgresql.conf and pg_hba.conf; equals dataDir except on Debian
     * @param binDir    directory of its server's programs
     * @param socketDir directory of the Unix socket; null where it is not known
     * @param owner     the operating system's user that owns the data directory
     * @param ownerHome that user's home directory
     * @param service   systemd unit; null where pg_ctl starts it
     * @param ownerMay  whether the login may act on the service or the cluster at all (decision on plain owners)
     * @param logFile   the server's log file; null where it is not known (journal, collector)
     */
    public record Cluster(PgVersion version, Layout layout, String name, String dataDir, String configDir,
            String binDir, int port, @Nullable String socketDir, String owner, String ownerHome,
            @Nullable String service,
            boolean ownerMay, boolean running, @Nullable String logFile) {

        /** The same cluster, with what was found about the login's rights. */
        public Cluster withOwnerMay(boolean may) {
            return new Cluster(version, layout, name, dataDir, configDir, binDir, port, socketDir, owner, ownerHome,
                    service, may, running, logFile);
        }
    }

    /**
     * The data directory of the chosen or future cluster.
     *
     * @param path             its path
     * @param exists           whether there is such a directory
     * @param empty            whether it holds nothing
     * @param holdsCluster     whether it holds a PG_VERSION file
     * @param mountPoint       whether it is a mount point, which cannot be renamed
     * @param usedBytes        size of what it holds
     * @param freeBytes        room left on its file system (of the parent, where it does not exist)
     * @param systemIdentifier from pg_controldata; null where it holds no readable cluster
     * @param standbySlot      the slot on which it follows a primary, by its files; null where it is no standby
     * @param open             whether the login may look into it, or see that it is not there; where it may not, nothing
     *                         is known of what it holds
     */
    public record DataDir(String path, boolean exists, boolean empty, boolean holdsCluster, boolean mountPoint,
            long usedBytes, long freeBytes, @Nullable String systemIdentifier, @Nullable String standbySlot,
            boolean open) {

        /** One that the login may look into. */
        public DataDir(String path, boolean exists, boolean empty, boolean holdsCluster, boolean mountPoint,
                long usedBytes, long freeBytes, @Nullable String systemIdentifier, @Nullable String standbySlot) {
            this(path, exists, empty, holdsCluster, mountPoint, usedBytes, freeBytes, systemIdentifier, standbySlot,
                    true);
        }

        /** One that is no standby. */
        public DataDir(String path, boolean exists, boolean empty, boolean holdsCluster, boolean mountPoint,
                long usedBytes, long freeBytes, @Nullable String systemIdentifier) {
            this(path, exists, empty, holdsCluster, mountPoint, usedBytes, freeBytes, systemIdentifier, null);
        }
    }

    /**
     * A place for a tablespace.
     *
     * @param path           its directory
     * @param exists         whether anything of this name is there
     * @param empty          whether it is a directory that holds nothing
     * @param mountPoint     whether it is a mount point, which cannot be renamed
     * @param parentWritable whether the cluster's owner may make and rename directories beside it
     * @param freeBytes      room left on its file system
     */
    public record Place(String path, boolean exists, boolean empty, boolean mountPoint, boolean parentWritable,
            long freeBytes) {}

    /**
     * What was seen of the network from the node.
     *
     * @param portHolder what listens on the port of the chosen or future cluster without being that cluster; null where
     *                   nothing does
     * @param toPrimary  how a call from here to the primary's address and port ended; null on the primary itself, or
     *                   where it could not be tried
     * @param toSshd     from the primary: how calls to the sshd of standbys ended, by their address in the lab
     */
    public record Network(@Nullable String portHolder, @Nullable Reach toPrimary, Map<String, Reach> toSshd) {
        public static final Network UNSEEN = new Network(null, null);

        public Network {
            toSshd = Map.copyOf(toSshd);
        }

        /** Where no sshd was called. */
        public Network(@Nullable String portHolder, @Nullable Reach toPrimary) {
            this(portHolder, toPrimary, Map.of());
        }
    }

    /**
     * Programs beside PostgreSQL's own.
     *
     * @param versions   by the program's name, the first line that it says of its version; empty where it was not asked
     * @param fuse       whether there is a device by which ordinary users may mount file systems
     * @param barmanHome home directory of the operating system's user barman; null where there is no such user
     * @param clients    directories with the client programs of PostgreSQL, server or not
     * @param barman     what is around barman; null where it is not installed
     */
    public record Tools(Map<String, String> versions, boolean fuse, @Nullable String barmanHome,
            List<Clients> clients, @Nullable BarmanFiles barman) {
        public static final Tools NONE = new Tools(Map.of(), false, null, List.of(), null);

        public Tools {
            versions = Map.copyOf(versions);
            clients = List.copyOf(clients);
        }

        public boolean has(String program) {
            return versions.containsKey(program);
        }
    }

    /** A directory that holds pg_basebackup and pg_receivewal, and the version of the latter. */
    public record Clients(String binDir, PgVersion version) {}

    /**
     * What is around barman.
     *
     * @param configDir directory of the servers' files, each {@code NAME.conf}
     * @param servers   the servers that have a file there
     * @param freeBytes room left where its user's home directory lies
     * @param cron      whether something runs that starts {@code barman cron} every minute
     * @param failed    ids of the backups that barman itself calls failed, by server
     */
    public record BarmanFiles(String configDir, List<String> servers, long freeBytes, boolean cron,
            Map<String, List<String>> failed) {
        public BarmanFiles {
            servers = List.copyOf(servers);
            failed = Map.copyOf(failed);
        }

        /** What is around a barman without failed backups. */
        public BarmanFiles(String configDir, List<String> servers, long freeBytes, boolean cron) {
            this(configDir, servers, freeBytes, cron, Map.of());
        }
    }

    /** How a TCP call ended. */
    public enum Reach {
        OPEN, REFUSED, TIMED_OUT, NO_ROUTE, UNKNOWN_NAME
    }
}
