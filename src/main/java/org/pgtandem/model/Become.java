package org.pgtandem.model;

/** How the login user gets to act as root or as the cluster's owner. */
public enum Become {
    /** Through sudo; its password is asked for only if sudo asks. */
    SUDO,
    /** The login is root. */
    ROOT,
    /** The login user owns the cluster, and nothing more is to be had. */
    NONE
}
