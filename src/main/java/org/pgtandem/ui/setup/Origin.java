package org.pgtandem.ui.setup;

/** Where the lab in the forms comes from. */
enum Origin {
    /** A person types it, and it is not finished yet. */
    TYPED,
    /** It stands in a file as it is here, but for the choices of the pages after the hosts. */
    OPENED,
    /** It is on this computer and gone with its nodes, so it is never kept. */
    SANDBOX
}
