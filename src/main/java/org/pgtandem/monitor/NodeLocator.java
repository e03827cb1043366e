package org.pgtandem.monitor;

import org.pgtandem.command.SqlTarget;
import org.pgtandem.model.Result;

/** Tells where a node's cluster is to be asked. */
@FunctionalInterface
public interface NodeLocator {

    /** Looks at the node; may take seconds. Fails where the node does not answer or has no cluster. */
    Result<SqlTarget> locate(String node);
}
