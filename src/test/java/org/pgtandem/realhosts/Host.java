package org.pgtandem.realhosts;

import org.jspecify.annotations.Nullable;

/**
 * One running test host.
 *
 * @param name     its host name, which the other hosts of the lab know too
 * @param suite    the Debian suite, or {@code origin}
 * @param postgres the major version of its PostgreSQL
 * @param cluster  the cluster that it has, or would have
 * @param ssh      the way from this computer
 * @param address  the address by which the hosts of the lab see each other
 * @param running  whether it was up when asked
 */
public record Host(String name, String suite, int postgres, Cluster cluster, Endpoint ssh, String address,
        boolean running) {

    /** A forwarder's end on this computer's loopback. */
    public record Endpoint(String host, int port) {}

    /**
     * A host's cluster.
     *
     * @param layout    {@code debian}, {@code pgdg} or {@code plain}
     * @param binDir    the programs of the server, psql and pg_basebackup too
     * @param home      the home directory of postgres
     * @param dataDir   its data
     * @param socketDir its socket
     * @param port      its port
     * @param service   its systemd unit; null where none runs it
     */
    public record Cluster(String layout, String binDir, String home, String dataDir, String socketDir, int port,
            @Nullable String service) {}

    /** The unit of a cluster that has one. */
    public String service() {
        if (cluster.service() == null) {
            throw new IllegalStateException(name + " has a cluster that no unit runs");
        }
        return cluster.service();
    }
}
