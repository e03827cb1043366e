package org.pgtandem.model;

import java.util.List;

/** The port to known host keys: the user's known_hosts, read only, and the program's own. */
public interface HostKeys {

    /** What is known about a presented key. */
    enum Verdict {
        /** The key is the one on record. */
        KNOWN,
        /** Nothing is on record for this host; the person must accept the key. */
        UNKNOWN,
        /** Another key is on record (or this one is marked revoked): refuse. */
        CHANGED
    }

    Verdict check(HostKey key);

    /** Key types on record for a host, so that the client asks for one of these first; empty if none. */
    List<String> knownTypes(String host, int port);

    /** Asks for an unknown key: true to go on. An accepted key is kept at once. May block; never on the UI thread. */
    boolean accept(HostKey key);

    /** Keeps a key that the program itself made, such as the sandbox's; asks nobody. */
    void remember(HostKey key);
}
