package org.pgtandem.model;

import java.util.Map;
import java.util.Set;

/**
 * What orders around backups are planned with, beside the facts of the nodes.
 *
 * @param ports by node, the TCP ports on which something listens or will
 */
public record BackupFacts(Backups backups, Map<String, Set<Integer>> ports) {

    public BackupFacts {
        ports = Map.copyOf(ports);
    }
}
