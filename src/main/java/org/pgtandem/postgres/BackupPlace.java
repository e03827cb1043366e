package org.pgtandem.postgres;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Node;
import org.pgtandem.model.NodeFacts;

/**
 * Where backups lie that barman does not keep, and the WAL that goes with them.
 *
 * @param node      the node where they lie
 * @param directory one directory a backup in it, named by its id
 * @param archive   directory of archived WAL on the primary; null where nothing tells it
 * @param ours      whether that was made for this cluster's backups: the lab names it, or it is the one that we give
 */
public record BackupPlace(String node, String directory, @Nullable String archive, boolean ours) {

    /** Behind the data directory's name, since clusters of one version often lie side by side. */
    private static final String BACKUPS = ".pgtandem-backups";
    private static final String WAL = ".pgtandem-wal";

    /** Empty where too little is known of the node. */
    public static Optional<BackupPlace> of(Lab lab, Map<String, NodeFacts> facts) {
        Node node = node(lab);
        Optional<String> directory = Optional.ofNullable(keeping(lab).directory()).map(BackupPlace::bare)
                .or(() -> beside(node, facts, BACKUPS));
        String archive = archive(lab, facts);
        boolean ours = lab.archiveDirectory() != null
                || beside(lab.primary(), facts, WAL).filter(given -> given.equals(archive)).isPresent();
        return directory.map(found -> new BackupPlace(node.name(), found, archive, ours));
    }

    /** The node where they lie. */
    public static Node node(Lab lab) {
        String name = keeping(lab).node();
        return name == null ? lab.primary() : lab.node(name).orElseThrow();
    }

    private static Lab.Keeping keeping(Lab lab) {
        return lab.backup() == null ? Lab.Keeping.DEFAULT : lab.backup();
    }

    /** Name of the timer, and of the script that it starts. */
    public static String unit(Lab lab) {
        return "pgtandem-backup-" + lab.name().replaceAll("[^A-Za-z0-9._-]", "-");
    }

    /** Where a backup of this id lies. */
    public String path(String id) {
        return directory + "/" + id;
    }

    /** The lab's, else the one that the primary archives to already, else one beside its data directory. */
    private static @Nullable String archive(Lab lab, Map<String, NodeFacts> facts) {
        if (lab.archiveDirectory() != null) {
            return bare(lab.archiveDirectory());
        }
        NodeFacts primary = facts.get(lab.primary().name());
        return Optional.ofNullable(primary).map(NodeFacts::server).flatMap(Archive::runningDirectory)
                .or(() -> beside(lab.primary(), facts, WAL)).orElse(null);
    }

    private static Optional<String> beside(Node node, Map<String, NodeFacts> facts, String ending) {
        return Optional.ofNullable(facts.get(node.name())).flatMap(found -> Layouts.cluster(node, found))
                .map(cluster -> bare(cluster.dataDir()) + ending);
    }

    private static String bare(String directory) {
        return directory.length() > 1 ? directory.replaceAll("/+$", "") : directory;
    }
}
