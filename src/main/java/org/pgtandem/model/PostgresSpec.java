package org.pgtandem.model;

import org.jspecify.annotations.Nullable;

/**
 * What a lab file says of PostgreSQL on a node. A null means: find it out.
 *
 * @param version major version as written in the lab file, for example {@code 15}
 * @param address the address at which the other nodes reach this one; null: the one the node itself uses
 * @param port    the cluster's port; null: that of the cluster found, 5432 for a new one
 * @param dataDir data directory
 * @param binDir  directory of the server's programs
 * @param service systemd unit
 * @param sshPort port of the node's sshd between the nodes, where a method logs in from one to the other; null: 22
 */
public record PostgresSpec(@Nullable String version, @Nullable String address, @Nullable Integer port,
        @Nullable String dataDir, @Nullable String binDir, @Nullable String service, @Nullable Integer sshPort) {

    public static final int DEFAULT_SSH_PORT = 22;
    public static final PostgresSpec FIND_OUT = new PostgresSpec(null, null, null, null, null, null);

    /** The usual: whatever port this computer uses, between the nodes sshd listens where it always does. */
    public PostgresSpec(@Nullable String version, @Nullable String address, @Nullable Integer port,
            @Nullable String dataDir, @Nullable String binDir, @Nullable String service) {
        this(version, address, port, dataDir, binDir, service, null);
    }
}
