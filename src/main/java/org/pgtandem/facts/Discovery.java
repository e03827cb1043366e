package org.pgtandem.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.NodeFacts.BarmanFiles;
import org.pgtandem.model.NodeFacts.Clients;
import org.pgtandem.model.NodeFacts.Cluster;
import org.pgtandem.model.NodeFacts.Install;
import org.pgtandem.model.NodeFacts.Login;
import org.pgtandem.model.NodeFacts.Os;
import org.pgtandem.model.NodeFacts.Tools;
import org.pgtandem.postgres.Layouts;
import org.pgtandem.postgres.ProgramVersion;

/**
 * What the first script saw: system, programs, clusters.
 *
 * @param installs newest first
 */
record Discovery(Os os, List<Install> installs, List<Cluster> clusters, Tools tools) {

    private static final int CLUSTER_FIELDS = 12;

    static Discovery of(Records records, Login login) {
        Os os = os(records);
        List<Install> installs = records.all("install").stream().flatMap(fields -> install(fields).stream())
                .sorted((a, b) -> b.version().compareTo(a.version())).toList();
        List<String> units = records.all("unit").stream().map(List::getFirst).toList();
        List<Cluster> clusters = records.all("cluster").stream().filter(fields -> fields.size() == CLUSTER_FIELDS)
                .flatMap(fields -> new FoundCluster(fields, login, os, installs, units).cluster().stream()).toList();
        return new Discovery(os, installs, clusters, tools(records));
    }

    /** The programs that a cluster's server comes from; null where they were not found. */
    @Nullable
    Install installOf(Cluster cluster) {
        return installs.stream().filter(install -> install.binDir().equals(cluster.binDir())).findFirst()
                .orElse(null);
    }

    private static Os os(Records records) {
        return new Os(records.one("os").orElse("?"), records.one("arch").orElse("?"),
                records.one("libc").orElse(null), records.one("host").orElse("?"),
                records.all("address").stream().map(List::getFirst).toList(), records.number("memory"),
                (int) records.number("cpus"), records.has("systemd"));
    }

    private static Tools tools(Records records) {
        Map<String, String> versions = new HashMap<>();
        records.all("tool").forEach(fields -> versions.put(fields.get(0), fields.get(1).strip()));
        return new Tools(versions, records.has("fuse"), records.one("barman-home").orElse(null),
                records.all("client").stream().flatMap(fields -> clients(fields).stream()).toList(),
                records.one("barman-files").map(directory -> barman(directory, records)).orElse(null));
    }

    private static Optional<Clients> clients(List<String> fields) {
        return ProgramVersion.parse(fields.get(1)).map(version -> new Clients(fields.get(0), version));
    }

    private static BarmanFiles barman(String directory, Records records) {
        return new BarmanFiles(directory, records.all("barman-server").stream().map(List::getFirst).toList(),
                records.number("barman-room"), records.has("cron"),
                records.all("barman-failed").stream().collect(Collectors.groupingBy(fields -> fields.get(0),
                        Collectors.mapping(fields -> fields.get(1), Collectors.toList()))));
    }

    private static Optional<Install> install(List<String> fields) {
        String binDir = fields.get(0);
        Set<String> programs = Set.copyOf(Stream.of(fields.get(2).split(" ")).filter(name -> !name.isEmpty()).toList());
        return ProgramVersion.parse(fields.get(1))
                .map(version -> new Install(binDir, version, Layouts.ofBinDir(binDir), programs));
    }
}
