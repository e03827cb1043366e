package org.pgtandem.facts;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Become;
import org.pgtandem.model.NodeFacts.Cluster;
import org.pgtandem.model.NodeFacts.Install;
import org.pgtandem.model.NodeFacts.Layout;
import org.pgtandem.model.NodeFacts.Login;
import org.pgtandem.model.NodeFacts.Os;
import org.pgtandem.model.PgVersion;
import org.pgtandem.postgres.Layouts;

/** Makes a cluster of what the first script saw of it, and fills in what the layouts know. */
final class FoundCluster {

    private final List<String> fields;
    private final Login login;
    private final Os os;
    private final List<Install> installs;
    private final List<String> units;

    FoundCluster(List<String> fields, Login login, Os os, List<Install> installs, List<String> units) {
        this.fields = fields;
        this.login = login;
        this.os = os;
        this.installs = installs;
        this.units = units;
    }

    /** Empty where not even a version is known. */
    Optional<Cluster> cluster() {
        return fields.get(3).matches("\\d+(\\.\\d+)*")
                ? Optional.of(cluster(PgVersion.parse(fields.get(3))))
                : Optional.empty();
    }

    private Cluster cluster(PgVersion major) {
        String dataDir = fields.get(0);
        Install install = install(major, dataDir);
        PgVersion version = install == null ? major : install.version();
        Layout layout = layout(install, dataDir);
        String name = fields.get(2).isEmpty() ? dataDir.substring(dataDir.lastIndexOf('/') + 1) : fields.get(2);
        String service = service(layout, version, name);
        String owner = fields.get(4).isEmpty() ? "postgres" : fields.get(4);
        boolean ours = owner.equals(login.user());
        return new Cluster(version, layout, name, dataDir, fields.get(1), binDir(install, major), port(),
                socketDir(layout), owner, ours ? login.home() : fields.get(5), service,
                login.become() != Become.NONE || (ours && service == null), fields.get(6).equals("running"),
                orNull(fields.get(11)));
    }

    /** Its running server's programs, else those of its major version that lie where its data would. */
    private @Nullable Install install(PgVersion major, String dataDir) {
        List<Install> fitting = installs.stream().filter(install -> install.version().major() == major.major())
                .toList();
        return fitting.stream().filter(install -> install.binDir().equals(fields.get(9))).findFirst()
                .or(() -> fitting.stream().filter(install -> Layouts.of(install, dataDir) != Layout.PLAIN).findFirst())
                .or(() -> fitting.stream().findFirst()).orElse(null);
    }

    private Layout layout(@Nullable Install install, String dataDir) {
        if (!fields.get(2).isEmpty()) {
            return Layout.DEBIAN;
        }
        boolean pgdg = install != null && Layouts.of(install, dataDir) == Layout.PGDG;
        return pgdg ? Layout.PGDG : Layout.PLAIN;
    }

    /** A unit that runs it, Debian's template, or PGDG's unit where it is installed. */
    private @Nullable String service(Layout layout, PgVersion version, String name) {
        if (!fields.get(10).isEmpty()) {
            return fields.get(10).replaceFirst("\\.service$", "");
        }
        String usual = Layouts.service(layout, version, name);
        return os.systemd() && (layout == Layout.DEBIAN || units.contains(usual)) ? usual : null;
    }

    private String binDir(@Nullable Install install, PgVersion major) {
        if (!fields.get(9).isEmpty()) {
            return fields.get(9);
        }
        return install == null ? "/usr/lib/postgresql/" + major.major() + "/bin" : install.binDir();
    }

    private int port() {
        return fields.get(7).matches("\\d{1,5}") ? Integer.parseInt(fields.get(7)) : Layouts.DEFAULT_PORT;
    }

    private @Nullable String socketDir(Layout layout) {
        if (!fields.get(8).isEmpty()) {
            return fields.get(8);
        }
        return layout == Layout.PLAIN ? null : "/var/run/postgresql";
    }

    private static @Nullable String orNull(String field) {
        return field.isEmpty() ? null : field;
    }
}
