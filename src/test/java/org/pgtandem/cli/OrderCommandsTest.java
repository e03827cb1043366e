package org.pgtandem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgtandem.command.Command;
import org.pgtandem.command.RunAs;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Agreement;
import org.pgtandem.plan.Plan;
import org.pgtandem.plan.Step;
import org.pgtandem.plan.StepInfo;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.plan.StepInfo.Risk;
import org.pgtandem.run.Event;
import org.pgtandem.run.Event.Outcome;

class OrderCommandsTest {

    private final CommandLineFixture line = new CommandLineFixture();

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '\0', textBlock = """
            backup lab                          > TakeBackup[]
            backup lab --verify 20261122T130000 > VerifyBackup[backup=20261122T130000]
            backup lab --apply-retention        > ApplyRetention[]
            backup lab --restore-point x        > NameThisMoment[name=x]
            backup lab --schedule daily         > Schedule[when=daily]
            backup lab --schedule off           > Schedule[when=null]
            restore lab                         > Restore[backup=null, node=a, directory=null, target=Latest[], port=null]
            restore lab --backup b1 --node b --directory /d --port 6000 --to-point x > Restore[backup=b1, node=b, directory=/d, target=Point[name=x], port=6000]
            restore lab --to-time 2026-11-22T13:00:00+03 > Restore[backup=null, node=a, directory=null, target=Time[at=2026-11-22T10:00:00Z], port=null]
            restore lab --remove /d             > RemoveRestored[node=a, directory=/d]
            """)
    void order_fromTheArguments_isCarriedOut(String arguments, String order) {
        line.engine.events = List.of(new Event.Finished(Outcome.DONE, 1, null, null));

        assertThat(line.run((arguments + " --yes --json").split(" +"))).isZero();
        assertThat(line.engine.asked).containsExactly("carry out " + order);
    }

    @Test
    void order_thatRestartsOrDeletes_isAskedFor() {
        line.engine.events = List.of(new Event.Finished(Outcome.DONE, 1, null, null));
        line.engine.plan = Result.ok(plan(Risk.DELETES));

        assertThat(line.run("backup", "lab", "--apply-retention")).isEqualTo(3);
        assertThat(line.err()).contains("Deletes /srv/old").contains("--yes");

        line.interactive = true;
        line.typed.add("n");
        assertThat(line.run("backup", "lab", "--apply-retention")).isEqualTo(4);
        assertThat(line.engine.asked).noneMatch(asked -> asked.startsWith("carry out"));

        line.typed.add("y");
        assertThat(line.run("backup", "lab", "--apply-retention")).isZero();
        assertThat(line.engine.agreed).isEqualTo(Agreement.to(plan(Risk.DELETES)));
        assertThat(line.run("backup", "lab", "--apply-retention", "--yes")).isZero();
        assertThat(line.engine.agreed).isEqualTo(Agreement.TO_ALL);
    }

    @Test
    void order_dryRun_showsThePlanAndDoesNothing() {
        line.engine.plan = Result.ok(plan(Risk.NONE));

        assertThat(line.run("restore", "lab", "--dry-run")).isZero();
        assertThat(line.out()).contains("rm /srv/old");
        assertThat(line.engine.asked).noneMatch(asked -> asked.startsWith("carry out"));
    }

    @Test
    void arguments_thatExcludeEachOther_areUsageErrors() {
        assertThat(line.run("restore", "lab", "--to-point", "x", "--to-time", "2026-11-22 13:00:00")).isEqualTo(2);
        assertThat(line.run("restore", "lab", "--to-time", "yesterday")).isEqualTo(2);
        assertThat(line.run("restore", "lab", "--node", "c")).isEqualTo(2);
        assertThat(line.engine.asked).isEmpty();
    }

    @Test
    void toTime_unreadable_showsAForm() {
        assertThat(line.run("restore", "lab", "--to-time", "yesterday")).isEqualTo(2);
        assertThat(line.err()).isEqualTo("pgtandem: --to-time cannot be \"yesterday\"; it looks like"
                + " \"2026-11-22 18:30:00\". See: pgtandem restore --help." + System.lineSeparator());
    }

    /** Every form is one that the help lists, too. */
    @ParameterizedTest
    @CsvSource({"2026-11-22 18:30", "2026-11-22 18:30:00", "2026-11-22 18:30:00.25", "2026-11-22 18:30:00Z",
            "2026-11-22 18:30:00+03", "2026-11-22 18:30:00+03:00", "2026-11-22T18:30:00"})
    void toTime_inAFormOfTheHelp_isTaken(String time) {
        line.engine.plan = Result.ok(plan(Risk.NONE));

        assertThat(line.run("restore", "lab", "--dry-run", "--to-time", time)).isZero();
        line.run("restore", "--help");
        assertThat(line.out().replaceAll("\\s+", " ")).contains("\"2026-11-22 18:30\"", "\"2026-11-22 18:30:00\"",
                "\"2026-11-22 18:30:00.25\"", "Z (UTC), +03, +03:00", "a T will do");
    }

    @Test
    void restore_thatFailsHalfWay_endsWithTheCommandThatTakesAwayWhatItMade() {
        line.engine.events = List.of(new Event.Finished(Outcome.FAILED, 1, null,
                Failure.of(Text.of("cli.untouched"), Text.of("cli.clean.yes")), false,
                Text.of("backups.restored.undo", "a", "/srv/past", "course")));

        assertThat(line.run("restore", "lab", "--yes")).isEqualTo(1);
        assertThat(line.out() + line.err()).contains("pgtandem restore course --node a --remove /srv/past");
    }

    @Test
    void backups_thatCannotBeListed_areExit3WithAReason() {
        assertThat(line.run("backups", "lab", "--json")).isEqualTo(3);
        assertThat(line.out()).contains("\"outcome\":\"blocked\"");
    }

    static Plan plan(Risk risk) {
        StepInfo info = new StepInfo("delete", "a", Text.of("cli.untouched"), Text.of("cli.untouched"), Phase.BACKUP,
                risk, "/srv/old", null, null);
        return new Plan("lab", List.of(), List.of(new Step.Run(info, Command.of(RunAs.LOGIN, "rm", "/srv/old"))),
                Instant.EPOCH);
    }
}
