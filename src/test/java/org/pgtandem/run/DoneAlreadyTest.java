package org.pgtandem.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pgtandem.run.RunOf.NODE;
import static org.pgtandem.run.RunOf.TARGET;
import static org.pgtandem.run.RunOf.command;
import static org.pgtandem.run.RunOf.info;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pgtandem.command.RunAs;
import org.pgtandem.command.Template;
import org.pgtandem.host.ScriptedHost;
import org.pgtandem.host.ScriptedHosts;
import org.pgtandem.host.ScriptedSql;
import org.pgtandem.model.Cancellation;
import org.pgtandem.plan.Condition;
import org.pgtandem.plan.Plan;
import org.pgtandem.plan.Step;

class DoneAlreadyTest {

    private final ScriptedHost host = new ScriptedHost(NODE);
    private final ScriptedSql sql = new ScriptedSql();

    @Test
    void of_steps_asksEachQuestionOnceAndChangesNothing() {
        sql.expect(NODE, "SELECT 1", "t").expect(NODE, "SELECT 2", "f");
        host.expectScript(RunAs.ROOT, RemoteFiles.READ, "/f").printing("# BEGIN m\nline\n# END m\n");
        Step edit = new Step.EditBlock(info("edit"), RunAs.ROOT, "/f", "m", Template.of("line\n"), Step.Place.FIRST,
                "0600", null);
        Step scope = new Step.Scope(info("scope").already(is("SELECT 1")), null, List.of(command("inner", "x")), null);

        assertThat(DoneAlready.of(
                new Plan("lab", List.of(), List.of(scope, command("plain", "x"), asking("yes", "SELECT 1"),
                        asking("no", "SELECT 2"), asking("no-too", "SELECT 2"), edit), Instant.EPOCH),
                new ScriptedHosts(host), sql, _ -> Optional.empty(), new Cancellation()))
                .containsExactlyInAnyOrder("scope", "inner", "yes", "edit");
        host.assertDone();
        sql.assertDone();
    }

    @Test
    void of_blockThatWaitsForWhatAStepPutsOut_isNotDone() {
        Step edit = new Step.EditBlock(info("edit"), RunAs.ROOT, "/f", "m", Template.output("KEY"), Step.Place.LAST,
                "0600", null);

        assertThat(DoneAlready.of(new Plan("lab", List.of(), List.of(edit), Instant.EPOCH), new ScriptedHosts(host),
                sql, _ -> Optional.empty(), new Cancellation())).isEmpty();
    }

    private static Step asking(String id, String query) {
        return new Step.Sql(info(id).already(is(query)), TARGET, Template.of("x"), null, List.of());
    }

    private static Condition is(String query) {
        return new Condition.SqlIs(TARGET, Template.of(query), new Condition.Equal("t"));
    }
}
