package org.pgtandem.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkedBlockTest {

    private static final String OTHERS = "local all all peer\r\n\n# a comment without an end";

    @Test
    void first_newBlock_standsBeforeEverything() {
        assertThat(MarkedBlock.first("local all all peer\n", "pgTandem lab", "host x"))
                .isEqualTo("# BEGIN pgTandem lab\nhost x\n# END pgTandem lab\nlocal all all peer\n");
    }

    @Test
    void first_twice_changesNothing() {
        String once = MarkedBlock.first(OTHERS, "m", "a\nb\n");

        assertThat(MarkedBlock.first(once, "m", "a\nb\n")).isEqualTo(once);
    }

    @Test
    void last_twice_changesNothing() {
        String once = MarkedBlock.last(OTHERS, "m", "a");

        assertThat(MarkedBlock.last(once, "m", "a")).isEqualTo(once);
    }

    @Test
    void first_blockElsewhere_movesUp() {
        String last = MarkedBlock.last(OTHERS + "\n", "m", "a");

        assertThat(MarkedBlock.first(last, "m", "b")).isEqualTo("# BEGIN m\nb\n# END m\n" + OTHERS + "\n");
    }

    @Test
    void without_afterFirst_leavesOtherLinesAsTheyWere() {
        for (String content : List.of("", "\n", OTHERS, OTHERS + "\n", "# END m\nx\n",
                "# BEGIN other\ny\n# END other\n")) {
            assertThat(MarkedBlock.without(MarkedBlock.first(content, "m", "a"), "m")).isEqualTo(content);
        }
    }

    @Test
    void isTorn_beginWithoutItsEnd_is() {
        String whole = MarkedBlock.block("m", "a");

        assertThat(List.of("", OTHERS, whole, whole + "# END m\n", whole + "# BEGIN other\n"))
                .noneMatch(content -> MarkedBlock.isTorn(content, "m"));
        assertThat(List.of("# BEGIN m\na\n", whole + "# BEGIN m \r\nb", "# BEGIN m\nkept\n" + whole))
                .allMatch(content -> MarkedBlock.isTorn(content, "m"));
    }

    @Test
    void without_beginThatNeverEnds_leavesWhatFollowsIt() {
        String damaged = "# BEGIN m\nkept\n";

        String repaired = MarkedBlock.last(damaged, "m", "a");

        assertThat(repaired).isEqualTo(damaged + "# BEGIN m\na\n# END m\n");
        assertThat(MarkedBlock.without(repaired, "m")).isEqualTo(damaged);
    }
}
