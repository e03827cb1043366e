package org.pgtandem.model;

/** The state of replication between a primary and one standby, as measured, never the state column alone. */
public enum LinkState {
    DISCONNECTED("disconnected"), PAUSED("paused"), CATCHING_UP("catching-up"), IDLE("idle"), STREAMING("streaming");

    private final String id;

    LinkState(String id) {
        this.id = id;
    }

    /** The word in JSON. */
    public String id() {
        return id;
    }
}
