package org.pgtandem.realhosts;

/**
 * One running test host.
 *
 * @param name     its host name, which the other hosts of the lab know too
 * @param suite    the Debian suite
 * @param postgres the major version of its PostgreSQL packages
 * @param ssh      the way from this computer
 * @param address  the address by which the hosts of the lab see each other
 * @param running  whether it was up when asked
 */
public record Host(String name, String suite, int postgres, Endpoint ssh, String address, boolean running) {

    /** A forwarder's end on this computer's loopback. */
    public record Endpoint(String host, int port) {}

    /** Debian's unit for the one cluster of the host. */
    public String service() {
        return "postgresql@" + postgres + "-main";
    }
}
