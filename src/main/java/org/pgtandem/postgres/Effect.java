package org.pgtandem.postgres;

/** When a changed setting takes effect. */
public enum Effect {
    NO_CHANGE, RELOAD, RESTART
}
