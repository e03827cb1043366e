package org.pgtandem.realhosts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Transport;

/**
 * One combination of the matrix: two hosts alike, and a clone from the first to the second.
 *
 * @param way     how the copy is made
 * @param suite   suite of both hosts
 * @param login   as whom this computer logs in
 * @param standby what the standby had before
 * @param options options of both hosts beside, as {@code hosts up} takes them; empty for none
 */
record Cell(Way way, String suite, String login, Had standby, String options) {

    private static final Map<String, String> SYSTEMS = Map.of("origin", "PGDG's layout", "bullseye", "Debian 11",
            "bookworm", "Debian 12", "trixie", "Debian 13", "forky", "Debian 14");
    private static final Map<String, String> VERSIONS = Map.of("origin", "11.5", "bullseye", "13", "bookworm", "15",
            "trixie", "17", "forky", "18");
    private static final Map<String, String> LOGINS = Map.of("vagrant", "sudo", "student", "sudo with password", "root",
            "root", "postgres", "postgres");

    /** A clone method, and for a copy the way that it takes. */
    enum Way {
        PG_BASEBACKUP("pg_basebackup on the standby", CloneMethod.PG_BASEBACKUP, Transport.AUTO), //
        SSHFS("pg_basebackup on the primary through sshfs", CloneMethod.SSHFS, Transport.AUTO), //
        BARMAN("barman on the standby", CloneMethod.BARMAN, Transport.AUTO), //
        NODE_TO_NODE("copy from node to node", CloneMethod.COPY, Transport.NODES), //
        THROUGH_COMPUTER("copy through this computer", CloneMethod.COPY, Transport.COMPUTER);

        final String title;
        final CloneMethod method;
        final Transport transport;

        Way(String title, CloneMethod method, Transport transport) {
            this.title = title;
            this.method = method;
            this.transport = transport;
        }
    }

    /** The standby's cluster before the clone. */
    enum Had {
        NOTHING("nocluster", "no cluster"), //
        STOPPED("stopped", "a stopped cluster"), //
        RUNNING("fresh", "a running cluster");

        final String option;
        final String title;

        Had(String option, String title) {
            this.option = option;
            this.title = title;
        }
    }

    /** What {@code hosts up} needs to know of both hosts. */
    String[] hosts() {
        return new String[] {host(RealClone.MASTER, "fresh"), host(RealClone.SLAVE, standby.option)};
    }

    private String host(String name, String option) {
        return name + "=" + suite + ":" + Stream.of(option, options).filter(each -> !each.isEmpty())
                .collect(Collectors.joining(","));
    }

    /** Whether the lab file has to name port and data directory, since there are others, or nothing to find and they are unusual. */
    boolean namesItsCluster() {
        return has("twoclusters") || has("plainlayout") || (standby == Had.NOTHING && options.contains("="));
    }

    boolean has(String option) {
        return Arrays.asList(options.split(",")).contains(option);
    }

    /** What tells it from the others, as the README shows it. */
    List<String> columns() {
        return List.of(way.title, VERSIONS.getOrDefault(suite, "?"), SYSTEMS.getOrDefault(suite, "?"),
                LOGINS.getOrDefault(login, "?"), standby.title, said());
    }

    /** The 11.5 of Maven Central has no message catalogues: there locale and logins are Russian. */
    private String said() {
        List<String> words = Stream.of(options.split(",")).filter(option -> !option.isEmpty())
                .map(option -> switch (option.replaceFirst("=.*", "")) {
                    case "ru" -> "messages in Russian";
                    case "ownerstart" -> "sudo for its service alone";
                    case "twoclusters" -> "a second cluster";
                    case "plainlayout" -> "initdb and pg_ctl, no service";
                    case "port" -> "port " + option.substring(option.indexOf('=') + 1);
                    case "datadir" -> "data in " + option.substring(option.indexOf('=') + 1);
                    default -> option;
                }).toList();
        return Stream.concat(suite.equals("origin") ? Stream.of("Russian locale") : Stream.empty(), words.stream())
                .collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return String.join(", ", columns());
    }
}
