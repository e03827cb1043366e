package org.pgtandem.model;

import org.jspecify.annotations.Nullable;

/**
 * One host of a lab.
 *
 * @param name     unique in the lab; also the standby's application_name
 * @param role     what the node is for
 * @param ssh      the way from this computer to the node
 * @param become   how to act as root or owner; null: find it out
 * @param postgres what is said of PostgreSQL there
 * @param slot     the standby's own slot where a lab has several standbys; null: the lab's slot
 */
public record Node(String name, Role role, SshTarget ssh, @Nullable Become become, PostgresSpec postgres,
        @Nullable String slot) {}
