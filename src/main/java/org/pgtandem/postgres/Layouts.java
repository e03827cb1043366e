package org.pgtandem.postgres;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Become;
import org.pgtandem.model.Node;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.NodeFacts.Cluster;
import org.pgtandem.model.NodeFacts.Install;
import org.pgtandem.model.NodeFacts.Layout;
import org.pgtandem.model.NodeFacts.Login;
import org.pgtandem.model.PgVersion;

/** Where the packages put programs, data and configuration, and what they call their services. */
public final class Layouts {

    /** The port of a cluster of which nothing else is known. */
    public static final int DEFAULT_PORT = 5432;

    private static final Pattern DEBIAN_BIN = Pattern.compile("/usr/lib/postgresql/\\d+/bin/?");
    private static final Pattern PGDG_BIN = Pattern.compile("/usr/pgsql-\\d+/bin/?");
    private static final Pattern DEBIAN_DATA = Pattern.compile("/var/lib/postgresql/(\\d+)/([^/]+)/?");
    private static final Pattern PGDG_DATA = Pattern.compile("/var/lib/pgsql/(\\d+)/data/?");

    private Layouts() {}

    /** Whose programs lie in a directory. */
    public static Layout ofBinDir(String binDir) {
        if (DEBIAN_BIN.matcher(binDir).matches()) {
            return Layout.DEBIAN;
        }
        return PGDG_BIN.matcher(binDir).matches() ? Layout.PGDG : Layout.PLAIN;
    }

    /** Whose habit a data directory of these programs follows: that of the packages only in the packages' place. */
    public static Layout of(Install install, String dataDir) {
        Pattern place = install.layout() == Layout.DEBIAN ? DEBIAN_DATA : PGDG_DATA;
        return install.layout() != Layout.PLAIN && place.matcher(dataDir).matches() ? install.layout() : Layout.PLAIN;
    }

    /** Where the packages would put a first cluster; empty where programs lie in no package's place. */
    public static Optional<String> defaultDataDir(Install install) {
        int major = install.version().major();
        return switch (install.layout()) {
            case DEBIAN -> Optional.of("/var/lib/postgresql/" + major + "/main");
            case PGDG -> Optional.of("/var/lib/pgsql/" + major + "/data");
            case PLAIN -> Optional.empty();
        };
    }

    /** The systemd unit of a cluster; null where the layout has none. */
    public static @Nullable String service(Layout layout, PgVersion version, String name) {
        return switch (layout) {
            case DEBIAN -> "postgresql@" + version.major() + "-" + name;
            case PGDG -> "postgresql-" + version.major();
            case PLAIN -> null;
        };
    }

    /** The cluster that the node will have: the one found, else one in the place that the facts name; empty if none can be. */
    public static Optional<Cluster> cluster(Node node, NodeFacts facts) {
        if (facts.cluster() != null) {
            return Optional.of(facts.cluster());
        }
        Install install = facts.install();
        return install == null || facts.dataDir() == null
                ? Optional.empty()
                : Optional.of(future(node, facts, install, facts.dataDir().path()));
    }

    private static Cluster future(Node node, NodeFacts facts, Install install, String dataDir) {
        Layout layout = of(install, dataDir);
        String name = name(layout, dataDir);
        Login login = facts.login();
        boolean ownerIsLogin = login.become() == Become.NONE;
        String service = node.postgres().service() != null
                ? node.postgres().service()
                : facts.os().systemd() ? service(layout, install.version(), name) : null;
        int port = node.postgres().port() != null ? node.postgres().port() : DEFAULT_PORT;
        return new Cluster(install.version(), layout, name, dataDir,
                layout == Layout.DEBIAN ? "/etc/postgresql/" + install.version().major() + "/" + name : dataDir,
                install.binDir(), port, layout == Layout.PLAIN ? null : "/var/run/postgresql",
                ownerIsLogin ? login.user() : "postgres", ownerIsLogin ? login.home() : ownerHome(layout), service,
                !ownerIsLogin || service == null, false,
                layout == Layout.DEBIAN ? debianLog(install.version(), name) : null);
    }

    /** Debian's log of a cluster. */
    public static String debianLog(PgVersion version, String name) {
        return "/var/log/postgresql/postgresql-" + version.major() + "-" + name + ".log";
    }

    private static String name(Layout layout, String dataDir) {
        Matcher debian = DEBIAN_DATA.matcher(dataDir);
        if (layout == Layout.DEBIAN && debian.matches()) {
            return debian.group(2);
        }
        String path = dataDir.replaceAll("/+$", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String ownerHome(Layout layout) {
        return layout == Layout.PGDG ? "/var/lib/pgsql" : "/var/lib/postgresql";
    }
}
