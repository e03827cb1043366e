package org.pgtandem.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pgtandem.postgres.DiffLine.Kind;

class DiffTest {

    @Test
    void of_equalTexts_isEmpty() {
        assertThat(Diff.of("a\nb\n", "a\nb\n", 3)).isEmpty();
    }

    @Test
    void of_linesPutFirst_showsThemWithContextAfter() {
        assertThat(Diff.of("a\nb\nc\n", "x\ny\na\nb\nc\n", 2)).containsExactly(new DiffLine(Kind.ADDED, 1, "x"),
                new DiffLine(Kind.ADDED, 2, "y"), new DiffLine(Kind.CONTEXT, 3, "a"),
                new DiffLine(Kind.CONTEXT, 4, "b"));
    }

    @Test
    void of_aMovedLine_isRemovedAndAdded() {
        assertThat(Diff.of("a\nb\nc\nd\nours\n", "ours\na\nb\nc\nd\n", 1)).containsExactly(
                new DiffLine(Kind.ADDED, 1, "ours"), new DiffLine(Kind.CONTEXT, 2, "a"),
                new DiffLine(Kind.CONTEXT, 5, "d"), new DiffLine(Kind.REMOVED, null, "ours"));
    }

    @Test
    void of_anyTwoTexts_yieldsBothSides() {
        List<String> texts = List.of("", "a\n", "a\nb\n", "b\na\n", "a\nx\nb\nc\n", "c\nb\na\n");
        for (String before : texts) {
            for (String after : texts) {
                List<DiffLine> diff = Diff.of(before, after, 9);
                if (!before.equals(after)) {
                    assertThat(side(diff, Kind.ADDED)).isEqualTo(before);
                    assertThat(side(diff, Kind.REMOVED)).isEqualTo(after);
                }
            }
        }
    }

    private static String side(List<DiffLine> diff, Kind without) {
        return String.join("",
                diff.stream().filter(line -> line.kind() != without).map(line -> line.text() + "\n").toList());
    }
}
