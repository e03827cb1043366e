package org.pgtandem.plan;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.pgtandem.command.RunAs;
import org.pgtandem.command.SqlTarget;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Node;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.NodeFacts.Cluster;
import org.pgtandem.model.Result;
import org.pgtandem.model.ServerFacts;
import org.pgtandem.postgres.Addresses;
import org.pgtandem.postgres.BarmanPlace;
import org.pgtandem.postgres.SettingChange;
import org.pgtandem.postgres.SqlTargets;
import org.pgtandem.postgres.StoppedStandby;
import org.pgtandem.postgres.Upstream;

/**
 * The primary and one standby, with everything that the steps between them need to know.
 *
 * @param primaryFacts what was found on the primary
 * @param source       the primary's cluster
 * @param server       what its running server says
 * @param standbyFacts what was found on the standby
 * @param target       the standby's cluster, found or future
 * @param pushed       settings that are pushed to the primary, since they differ
 * @param barman       where barman is, or why it cannot be used
 */
record Pair(Lab lab, NodeFacts primaryFacts, Cluster source, ServerFacts server, Node standby, NodeFacts standbyFacts,
        Cluster target, List<SettingChange> pushed, Result<BarmanPlace> barman) {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss")
            .withZone(ZoneOffset.UTC);

    /** What the unfinished copy's directory ends with. */
    static final String FRESH = ".pgtandem-new";

    Node primary() {
        return lab.primary();
    }

    String slot() {
        return lab.slotOf(standby);
    }

    /** The replication role. */
    String user() {
        return lab.replication().user();
    }

    /** The primary's address as the standby reaches it. */
    String primaryAddress() {
        return Addresses.of(primary(), primaryFacts);
    }

    RunAs sourceOwner() {
        return Owners.of(primaryFacts, source);
    }

    RunAs targetOwner() {
        return Owners.of(standbyFacts, target);
    }

    SqlTarget primarySql() {
        return SqlTargets.of(primaryFacts.node(), sourceOwner(), source, primaryFacts.install());
    }

    SqlTarget standbySql() {
        return SqlTargets.of(standbyFacts.node(), targetOwner(), target, standbyFacts.install());
    }

    /** The settings, as they go to the primary. */
    SettingPush push() {
        return new SettingPush(new NodeCluster(primaryFacts, source), server, pushed);
    }

    /** Where the copy grows: beside the data directory, so that renaming it into place is one step of the file system. */
    String fresh() {
        return target.dataDir() + FRESH;
    }

    /** Where the old data directory goes. */
    String aside() {
        return aside(target.dataDir());
    }

    /** Where a directory of the standby goes that gives way to the copy. */
    String aside(String directory) {
        return directory + ".before-" + plain(lab.name()) + "." + STAMP.format(standbyFacts.at());
    }

    /** The name of what lies on a node for this lab and standby while its copy is made. */
    static String workName(Lab lab, Node standby) {
        return plain(lab.name()) + "." + standby.name();
    }

    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9._-]", "-");
    }

    String passfile() {
        return target.ownerHome() + "/.pgpass";
    }

    Upstream upstream() {
        return new Upstream(primaryAddress(), source.port(), user(), passfile(), slot(), standby.name());
    }

    /** Whether a cluster was found on the standby, so that its configuration and its service are there. */
    boolean targetExists() {
        return standbyFacts.cluster() != null;
    }

    /** Whether the standby is this primary's already and does not run. */
    boolean isOnlyStopped() {
        return StoppedStandby.is(standbyFacts, server, slot());
    }

    /** Whether the standby's configuration lies outside of its data directory, as Debian has it. */
    boolean targetKeepsConfiguration() {
        return !target.configDir().equals(target.dataDir());
    }

    boolean sourceKeepsConfiguration() {
        return !source.configDir().equals(source.dataDir());
    }

    /** A step's id: with several standbys the standby's name tells them apart. */
    String id(String id) {
        return lab.standbys().size() > 1 ? id + "-" + standby.name() : id;
    }
}
