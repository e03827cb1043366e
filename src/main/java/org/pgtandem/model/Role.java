package org.pgtandem.model;

/** What a node is for. */
public enum Role {
    PRIMARY, STANDBY,
    /** A host for barman alone. */
    BACKUP
}
