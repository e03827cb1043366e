package org.pgtandem.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgtandem.command.Command;
import org.pgtandem.command.ResourceText;
import org.pgtandem.command.RunAs;
import org.pgtandem.command.Template;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.model.Texts;
import org.pgtandem.plan.StepInfo.Risk;

class PlanScriptTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void lines_ofAnyMethod_areBash(CloneMethod method) throws IOException, InterruptedException {
        Path script = Files.write(folder.resolve("plan.sh"), PlanScript.lines(plan(method), Texts::english));

        Process bash = new ProcessBuilder("bash", "-n", script.toString()).redirectErrorStream(true).start();

        assertThat(new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEmpty();
        assertThat(bash.waitFor()).isZero();
    }

    @Test
    void lines_plan_askForPasswordsAndHoldNone() {
        String script = String.join("\n", PlanScript.lines(plan(CloneMethod.PG_BASEBACKUP), Texts::english));

        assertThat(script).contains("password repluser", "PASSWORD $(scram_literal repluser)",
                "192.168.11.150:5432:*:repluser:$(pgpass_field repluser)").doesNotContain("••••••");
    }

    @Test
    void lines_scope_keepItsSessionOpenOverItsSteps() {
        assertThat(PlanScript.lines(plan(CloneMethod.COPY), Texts::english)).containsSubsequence(
                "session_open pgsqlMaster 'sudo -u postgres /usr/lib/postgresql/15/bin/psql -h /var/run/postgresql"
                        + " -p 5432 -d postgres'",
                "IFS=$'\\x1f' read -r -d '' BACKUP_STOP BACKUP_LABEL TABLESPACE_MAP <<<\"$answer\" || true",
                "session_close");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void lines_scopeInAScope_closeBothWhateverHappens(boolean works)
            throws IOException, InterruptedException {
        Step inner = new Step.Scope(info("inner"), null, List.of(echo("first"), works ? echo("") : fail()),
                echo("inside"));
        Step outer = new Step.Scope(info("outer"), null, List.of(inner), echo("outside"));
        Said said = run(outer, "", "");

        assertThat(said.words()).isEqualTo("first inside outside ");
        assertThat(said.exit() == 0).isEqualTo(works);
    }

    @ParameterizedTest
    @CsvSource({"node,'',true", "'',node,true", "'','other node',true", "nodes,'',false", "'','',false",
            "'','nodes',false"})
    void lines_stepThatReplacesData_waitsForTheNodesName(String typed, String given, boolean replaces)
            throws IOException, InterruptedException {
        Said said = run(new Step.Run(info("move").risk(Risk.REPLACES_DATA, "/data"),
                Command.of(RunAs.LOGIN, "echo", "moved")), typed, given);

        assertThat(said.words()).isEqualTo(replaces ? "moved " : "");
        assertThat(said.exit() == 0).isEqualTo(replaces);
    }

    @ParameterizedTest
    @CsvSource({"node,'',true", "'',node,true", "nodes,'',false", "'',nodes,false"})
    void lines_stepsThatDelete_waitForTheNodesNameOnce(String typed, String given, boolean deletes)
            throws IOException, InterruptedException {
        Step two = new Step.Scope(info("both"), null, List.of(deletion("first"), deletion("second")), null);

        Said said = run(two, typed, "", given);

        assertThat(said.words()).isEqualTo(deletes ? "first second " : "");
        assertThat(said.exit() == 0).isEqualTo(deletes);
    }

    @Test
    void lines_stepThatDeletedAlready_asksNobody() throws IOException, InterruptedException {
        Step gone = new Step.Run(deletion("first").info().already(new Condition.CommandIs("node",
                Command.of(RunAs.LOGIN, "true"), new Condition.Succeeds())), Command.of(RunAs.LOGIN, "false"));

        assertThat(run(gone, "", "")).isEqualTo(new Said("already: first ", 0));
    }

    @Test
    void lines_attemptThatFails_isUndoneAlsoWhereNothingShowsWhy() throws IOException, InterruptedException {
        Step log = new Step.Run(info("log"), Command.of(RunAs.LOGIN, "no-such-program"), Set.of(0), "LOG", null);
        Said said = run(new Step.Attempt(info("attempt"), List.of(fail()), List.of(log, echo("undone")),
                new Step.Told(Text.of("what"), "LOG", Text.of("undone"), Text.of("broken"), Text.of("hint"))), "", "");

        assertThat(said.words()).isEqualTo("undone ");
        assertThat(said.exit()).isNotZero();
    }

    @ParameterizedTest
    @CsvSource({"a|# BEGIN lab|old|# END lab|b,# BEGIN lab|new|# END lab|a|b,true",
            "a|# BEGIN lab|b,a|# BEGIN lab|b,false", "# BEGIN lab|a|# BEGIN lab|b|# END lab,same,false"})
    void lines_blockInAFile_replaceItOrLeaveTheFileAlone(String before, String after, boolean goesWell)
            throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("file"), before.replace('|', '\n') + "\n");
        Said said = run(new Step.EditBlock(info("edit"), RunAs.LOGIN, file.toString(), "lab", Template.of("new\n"),
                Step.Place.FIRST, "0600", null), "", "");

        assertThat(said.exit() == 0).isEqualTo(goesWell);
        assertThat(Files.readString(file))
                .isEqualTo((after.equals("same") ? before : after).replace('|', '\n') + "\n");
    }

    private record Said(String words, int exit) {}

    /** Runs a script of one step on this computer, with a line of input and the nodes that may be replaced. */
    private Said run(Step step, String typed, String replace) throws IOException, InterruptedException {
        return run(step, typed, replace, "");
    }

    private Said run(Step step, String typed, String replace, String delete) throws IOException, InterruptedException {
        List<String> script = PlanScript.lines(new Plan("lab", List.of(), List.of(step), SomeFacts.AT), Text::key);
        script.add(script.indexOf("# password ROLE: from the variable PGTANDEM_PASSWORD_ROLE, else asked for once."),
                "on() { eval \"$2\"; }");
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", String.join("\n", script))
                .redirectInput(Files.writeString(folder.resolve("typed"), typed + "\n").toFile());
        builder.environment().putAll(Map.of("PGTANDEM_REPLACE", replace, "PGTANDEM_DELETE", delete));
        Process bash = builder.start();
        String words = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(words.replaceAll("\\s+", " "), bash.waitFor());
    }

    private static Step echo(String word) {
        return new Step.Run(info("echo-" + word), Command.of(RunAs.LOGIN, "echo", word));
    }

    private static Step deletion(String id) {
        return new Step.Run(info(id).risk(Risk.DELETES, "/data/" + id), Command.of(RunAs.LOGIN, "echo", id));
    }

    private static Step fail() {
        return new Step.Run(info("fail"), Command.of(RunAs.LOGIN, "false"));
    }

    private static StepInfo info(String id) {
        return new StepInfo(id, "node", Text.of("title"), Text.of("why"), StepInfo.Phase.CLONE, Risk.NONE,
                null, null, null);
    }

    /** Under set -e a function must not pass on what was before it: here a condition that did not hold. */
    @Test
    void confirm_nodeNamedInTheVariable_goesOn() throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("confirm.sh"),
                ResourceText.of(Step.class, "prelude.sh") + "\nif false; then :; else\nconfirm a /data\nfi\necho on\n");
        ProcessBuilder builder = new ProcessBuilder("bash", script.toString()).redirectErrorStream(true);
        builder.environment().put("PGTANDEM_REPLACE", "b a");

        Process bash = builder.start();

        assertThat(new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("on\n");
        assertThat(bash.waitFor()).isZero();
    }

    private static Plan plan(CloneMethod method) {
        return ((Result.Ok<Plan>) ClonePlanner.plan(new PlanInput(Labs.course(method),
                Map.of("pgsqlMaster", SomeFacts.debian("pgsqlMaster", 15).facts(), "pgsqlSlave",
                        SomeFacts.debian("pgsqlSlave", 15).facts()))))
                .value();
    }
}
