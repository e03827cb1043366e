package org.pgtandem.postgres;

import java.util.stream.Collectors;
import org.pgtandem.command.Sql;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Node;

/** Synchronous replication: whose confirmation a commit waits for. */
public final class SynchronousStandbys {

    public static final String SETTING = "synchronous_standby_names";

    private SynchronousStandbys() {}

    /** The setting's value. To be set only once the standbys stream, since every commit would wait until then. */
    public static String names(Lab lab) {
        return lab.standbys().stream().map(Node::name).map(Sql::identifier)
                .collect(Collectors.joining(", ", "ANY 1 (", ")"));
    }
}
