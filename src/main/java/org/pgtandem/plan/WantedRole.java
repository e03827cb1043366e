package org.pgtandem.plan;

import java.time.Duration;
import java.util.List;
import org.pgtandem.command.Template;
import org.pgtandem.model.SecretRef.RolePassword;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Condition.Equal;
import org.pgtandem.plan.Condition.ScramOf;
import org.pgtandem.plan.Condition.SqlIs;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.postgres.HbaBlock;
import org.pgtandem.postgres.RoleSql;

/**
 * A role on the primary that is made, or found as it must be; a standby gets it with the copy. One that somebody else made
 * is used where its password is known and its rights are enough, and else refused: others log in with it.
 *
 * @param name     of its step
 * @param ensure   makes it, or sets what is ours
 * @param verifier asks for its password's verifier; no row where it is not there or lacks a right
 */
record WantedRole(Pair pair, String name, String role, Template ensure, Template verifier) {

    /** The comment of roles that were made for a lab. */
    static String mark(Pair pair) {
        return HbaBlock.marker(pair.lab());
    }

    /** What must be so before anything is changed. */
    Step mustBeOurs() {
        return new Step.Await(Infos.oneOnPrimary(pair, "role-ours", name + "-ours", Phase.CONFIGURE, role)
                .already(isAsWanted()),
                new SqlIs(pair.primarySql(), RoleSql.foreign(role, mark(pair)), new Equal("")), Duration.ZERO,
                Duration.ofSeconds(1), null);
    }

    Step made() {
        StepInfo info = Infos.primary(pair, name, Phase.CONFIGURE, role).already(isAsWanted())
                .undo(Text.of("plan.role.undo", role));
        return new Step.Sql(info, pair.primarySql(), ensure, null, List.of());
    }

    private Condition isAsWanted() {
        return new SqlIs(pair.primarySql(), verifier, new ScramOf(new RolePassword(role)));
    }
}
