package org.pgtandem.plan;

import java.util.List;
import java.util.Set;
import org.pgtandem.plan.Condition.All;
import org.pgtandem.plan.Condition.Equal;
import org.pgtandem.plan.Condition.OneOf;
import org.pgtandem.plan.Condition.SqlIs;
import org.pgtandem.postgres.FollowerSql;
import org.pgtandem.postgres.VerifySql;

/** Whether the job is done: then nothing of clone, swap and start is done again, whatever the lab file confirms. */
final class Streaming {

    private Streaming() {}

    /**
     * The standby streams from this primary on its slot. The standby says that it receives on the slot from a server
     * with this system identifier, and the primary that it sends on the slot; catching up counts.
     */
    static Condition alreadyOf(Pair pair) {
        return new All(List.of(
                new SqlIs(pair.standbySql(), FollowerSql.receivesOn(pair.slot(), pair.server().systemIdentifier()),
                        new Equal("t")),
                new SqlIs(pair.primarySql(), VerifySql.senderState(pair.slot()),
                        new OneOf(Set.of("streaming", "catchup")))));
    }
}
