package org.pgtandem.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A lab as its file describes it: one primary, one or more standbys, and what is wanted of them.
 *
 * @param transport             which way the files take where the method leaves a choice
 * @param tablespaces           where the standbys keep the primary's tablespaces: its directory, theirs
 * @param settings              settings to push to the primary, in the order of the file
 * @param archiveDirectory      directory of the WAL archive on the primary; null for none
 * @param barman                null where the lab file has no such section
 * @param backup                where backups without barman lie; null where the lab file has no such section
 * @param replaceDataDirectoryOf names of the standbys whose data directory may be moved aside
 */
public record Lab(String name, List<Node> nodes, Replication replication, CloneMethod method,
        Transport transport, Map<String, String> tablespaces, Map<String, String> settings,
        @Nullable String archiveDirectory, @Nullable Barman barman, @Nullable Keeping backup,
        Set<String> replaceDataDirectoryOf) {

    public Lab {
        nodes = List.copyOf(nodes);
        tablespaces = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(tablespaces));
        settings = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(settings));
        replaceDataDirectoryOf = Set.copyOf(replaceDataDirectoryOf);
    }

    /** A lab whose file says nothing of transport and tablespaces, nor of backups without barman. */
    public Lab(String name, List<Node> nodes, Replication replication, CloneMethod method,
            Map<String, String> settings, @Nullable String archiveDirectory, @Nullable Barman barman,
            Set<String> replaceDataDirectoryOf) {
        this(name, nodes, replication, method, Transport.AUTO, Map.of(), settings, archiveDirectory, barman, null,
                replaceDataDirectoryOf);
    }

    /**
     * Replication wanted.
     *
     * @param user        the role that standbys log in with
     * @param slot        the physical slot's name
     * @param synchronous whether commits wait for the standby
     */
    public record Replication(String user, String slot, boolean synchronous) {
        public static final Replication DEFAULT = new Replication("repluser", "standby_slot", false);
    }

    /** The barman section, as the contract has it. */
    public record Barman(String node, String server, String slot, String retention) {
        public static final String SLOT = "barman";
        public static final String RETENTION = "RECOVERY WINDOW OF 7 DAYS";
    }

    /**
     * Where backups lie that barman does not keep.
     *
     * @param node      the node where they lie; null for the primary
     * @param directory null for one beside that node's data directory
     * @param retention how long they are kept, in barman's words; null for ever
     */
    public record Keeping(@Nullable String node, @Nullable String directory, @Nullable String retention) {
        public static final Keeping DEFAULT = new Keeping(null, null, null);
    }

    /** The same lab with this WAL archive on the primary. */
    public Lab archivingTo(String directory) {
        return new Lab(name, nodes, replication, method, transport, tablespaces, settings, directory, barman, backup,
                replaceDataDirectoryOf);
    }

    /** The same lab by another method. */
    public Lab cloningBy(CloneMethod other) {
        return new Lab(name, nodes, replication, other, transport, tablespaces, settings, archiveDirectory, barman,
                backup, replaceDataDirectoryOf);
    }

    /** The same lab, with leave to move aside the data directories of these standbys and no others. */
    public Lab replacing(Set<String> standbys) {
        return new Lab(name, nodes, replication, method, transport, tablespaces, settings, archiveDirectory, barman,
                backup, standbys);
    }

    /** The one primary; a lab without one does not pass the reader of lab files. */
    public Node primary() {
        return nodes.stream().filter(node -> node.role() == Role.PRIMARY).findFirst().orElseThrow();
    }

    public List<Node> standbys() {
        return nodes.stream().filter(node -> node.role() == Role.STANDBY).toList();
    }

    public Optional<Node> node(String name) {
        return nodes.stream().filter(node -> node.name().equals(name)).findFirst();
    }

    /** Whether barman is part of the lab: its file says something of barman, or clones with it. */
    public boolean usesBarman() {
        return barman != null || method == CloneMethod.BARMAN;
    }

    /** The barman section; where the file has none, barman is on the first node for backups, else the first standby. */
    public Barman barmanOrDefault() {
        return barman != null
                ? barman
                : new Barman(barmanNode().name(), primary().name(), Barman.SLOT, Barman.RETENTION);
    }

    private Node barmanNode() {
        return nodes.stream().filter(node -> node.role() == Role.BACKUP).findFirst()
                .or(() -> standbys().stream().findFirst()).orElseGet(this::primary);
    }

    /** The slot of a standby: its own where it has one, else the lab's. */
    public String slotOf(Node standby) {
        return standby.slot() != null ? standby.slot() : replication.slot();
    }
}
