package org.pgtandem.facts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pgtandem.command.RunAs;
import org.pgtandem.command.Template;
import org.pgtandem.host.SqlSession;
import org.pgtandem.host.SqlSessions;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Node;
import org.pgtandem.model.NodeFacts.Cluster;
import org.pgtandem.model.NodeFacts.Install;
import org.pgtandem.model.Result;
import org.pgtandem.model.ServerFacts;
import org.pgtandem.postgres.FactsSql;
import org.pgtandem.postgres.HbaSql;
import org.pgtandem.postgres.RoleSql;
import org.pgtandem.postgres.ServerFactsReader;
import org.pgtandem.postgres.SqlTargets;

/** Asks a running server about itself, in one session as its owner. */
record ServerQuestions(Lab lab, SqlSessions sessions, Cancellation cancel) {

    Result<ServerFacts> ask(Node node, Cluster cluster, @Nullable Install install) {
        return sessions.open(SqlTargets.of(node.name(), RunAs.user(cluster.owner()), cluster, install))
                .flatMap(session -> {
                    try (session; var _ = cancel.onCancel(() -> Thread.startVirtualThread(session::close))) {
                        return session.execute(FactsSql.server()).map(rows -> ServerFactsReader.read(only(rows),
                                rows(session, FactsSql.verifiers(RoleSql.of(lab))),
                                rows(session, HbaSql.rules())));
                    }
                });
    }

    /** None where a plain role may not ask: those facts are then simply not known. */
    private static List<List<@Nullable String>> rows(SqlSession session, Template sql) {
        return switch (session.execute(sql)) {
            case Result.Ok<SqlSession.Rows>(SqlSession.Rows rows) -> rows.rows();
            case Result.Failed<SqlSession.Rows> _ -> new ArrayList<>();
        };
    }

    private static String only(SqlSession.Rows rows) {
        return String.valueOf(rows.rows().getFirst().getFirst());
    }
}
