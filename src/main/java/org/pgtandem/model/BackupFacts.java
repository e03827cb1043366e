package org.pgtandem.model;

import java.util.Map;
import java.util.Set;

/**
 * What orders around backups are planned with, beside the facts of the nodes.
 *
 * @param notes what was written down with each backup, by its id: settings and versions of the primary at that time
 * @param ports by node, the TCP ports on which something listens
 */
public record BackupFacts(Backups backups, Map<String, Map<String, String>> notes, Map<String, Set<Integer>> ports) {

    public BackupFacts {
        notes = Map.copyOf(notes);
        ports = Map.copyOf(ports);
    }
}
