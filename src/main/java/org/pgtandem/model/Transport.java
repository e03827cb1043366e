package org.pgtandem.model;

/** Which way the files of a copy take. */
public enum Transport {
    /** From node to node where that can be, else through this computer. */
    AUTO,
    /** From node to node, by SSH. */
    NODES,
    /** Through this computer. */
    COMPUTER
}
