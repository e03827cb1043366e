package org.pgtandem.host;

import org.pgtandem.model.Result;

/** The hosts of a lab by node name, connected when first asked for. */
public interface Hosts extends AutoCloseable {

    /** The node's host; the same one at every call while its link lives, a new connection after that. */
    Result<Host> host(String node);

    /** Closes every connection. */
    @Override
    void close();
}
