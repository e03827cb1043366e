package org.pgtandem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pgtandem.command.RunAs;
import org.pgtandem.command.SqlTarget;
import org.pgtandem.command.Template;
import org.pgtandem.model.Comparison;
import org.pgtandem.model.Comparison.Sum;
import org.pgtandem.model.Comparison.Table;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Plan;
import org.pgtandem.plan.Step;
import org.pgtandem.plan.StepInfo;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.plan.StepInfo.Risk;
import org.pgtandem.run.Event;
import org.pgtandem.run.Event.Outcome;

class DemoDatabaseCommandsTest {

    private static final Sum SUM = new Sum(12584, "1c30baaa2b5071c1e1e405e10432454c");
    private static final Sum OTHER = new Sum(12583, "77aa0baa2b5071c1e1e405e10432454c");

    private final CommandLineFixture line = new CommandLineFixture();

    @Test
    void load_withoutOptions_ordersTheSmallOne() {
        line.engine.events = List.of(new Event.Finished(Outcome.DONE, 1, null, null));
        assertThat(line.run("load", "lab", "--yes")).isZero();
        assertThat(line.engine.asked)
                .containsExactly("carry out LoadDemo[database=demo, size=SMALL, seed=42, replace=false]");
    }

    @Test
    void load_replacingWithNobodyToAsk_isBlockedUntilYes() {
        line.engine.events = List.of(new Event.Finished(Outcome.DONE, 1, null, null));
        line.engine.plan = Result.ok(dropping());
        String[] args = {"load", "lab", "--size", "large", "--seed", "7", "--replace"};
        assertThat(line.run(args)).isEqualTo(3);
        assertThat(line.err()).contains("Deletes demo", "--yes");
        line.interactive = true;
        line.typed.add("n");
        assertThat(line.run(args)).isEqualTo(4);
        line.typed.add("y");
        assertThat(line.run(args)).isZero();
        assertThat(line.engine.asked.getLast())
                .isEqualTo("carry out LoadDemo[database=demo, size=LARGE, seed=7, replace=true]");
        assertThat(line.run("load", "lab", "--replace", "--yes")).isZero();
    }

    @Test
    void load_wrongSizeOrSeed_isUsage() {
        assertThat(line.run("load", "lab", "--size", "huge")).isEqualTo(2);
        assertThat(line.err()).contains("--size", "small|medium|large").hasLineCount(1);
        assertThat(line.run("load", "lab", "--seed", "-1")).isEqualTo(2);
        assertThat(line.err()).contains("--seed").hasLineCount(1);
        assertThat(line.engine.asked).isEmpty();
    }

    @Test
    void compare_sameRows_isExit0WithALineATable() {
        line.engine.comparison = Result.ok(comparison(Map.of("a", SUM, "b", SUM)));
        assertThat(line.run("compare", "lab", "--database", "shop")).isZero();
        assertThat(line.engine.asked).containsExactly("compare shop");
        assertThat(line.out()).startsWith("""
                = bookings.tickets  12,584 rows  1c30baaa2b5071c1e1e405e10432454c
                1 table of shop holds the same rows on a, b.
                """);
    }

    @Test
    void compare_otherRows_isExit5AndTellsBoth() {
        line.engine.comparison = Result.ok(comparison(Map.of("a", SUM, "b", OTHER)));
        assertThat(line.run("compare", "lab")).isEqualTo(5);
        assertThat(line.out()).contains("≠ bookings.tickets  a: 12,584 rows  " + SUM.checksum() + "; b: 12,583 rows");
        assertThat(line.err()).contains("1 table of shop differs");
    }

    @Test
    void compare_missingTable_isToldAsNotKnown() {
        line.engine.comparison = Result.ok(comparison(Map.of("a", SUM)));
        assertThat(line.run("compare", "lab", "--json")).isEqualTo(5);
        assertThat(line.out().lines()).hasSize(2).first().isEqualTo(
                "{\"type\":\"table\",\"database\":\"shop\",\"table\":\"bookings.tickets\",\"equal\":false,\"nodes\":"
                        + "[{\"name\":\"a\",\"rows\":12584,\"checksum\":\"1c30baaa2b5071c1e1e405e10432454c\"},"
                        + "{\"name\":\"b\",\"rows\":null,\"checksum\":null}]}");
        assertThat(line.out().lines().toList().getLast())
                .startsWith("{\"type\":\"finished\",\"outcome\":\"unverified\"");
    }

    @Test
    void compare_noSuchDatabase_isExit1() {
        assertThat(line.run("compare", "lab", "--json")).isEqualTo(1);
        assertThat(line.out()).hasLineCount(1).contains("\"outcome\":\"failed\"");
    }

    private static Comparison comparison(Map<String, Sum> sums) {
        return new Comparison("shop", List.of("a", "b"), List.of(new Table("bookings.tickets", sums)));
    }

    private static Plan dropping() {
        Text text = Text.of("cli.untouched");
        StepInfo info = new StepInfo("drop", "a", text, text, Phase.LOAD, Risk.DELETES, "demo", null, null);
        SqlTarget target = new SqlTarget("a", RunAs.LOGIN, null, null, 5432, "postgres", "postgres");
        return new Plan("lab", List.of(), List.of(new Step.Sql(info, target, Template.of(""), null, List.of())),
                Instant.EPOCH);
    }
}
