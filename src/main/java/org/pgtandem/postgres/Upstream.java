package org.pgtandem.postgres;

/**
 * Where a standby receives from.
 *
 * @param address         the primary's address as the standby reaches it
 * @param port            the primary's port
 * @param user            the replication role
 * @param passfile        path of the password file on the standby
 * @param slot            the standby's slot on the primary
 * @param applicationName the standby's name in pg_stat_replication
 */
public record Upstream(String address, int port, String user, String passfile, String slot, String applicationName) {}
