package org.pgtandem.ui.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulerTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final RulerChooser chooser = new RulerChooser();

    @Test
    void choose_growsAtOnce() {
        assertThat(chooser.choose(List.of(700L), NOON).max()).isEqualTo(1024);
        assertThat(chooser.choose(List.of(5000L), NOON.plusSeconds(1)).max()).isEqualTo(16 * 1024);
    }

    @Test
    void choose_shrinksOnlyAfterTenQuietSeconds() {
        chooser.choose(List.of(5000L), NOON);
        assertThat(chooser.choose(List.of(100L), NOON.plusSeconds(1)).max()).isEqualTo(16 * 1024);
        assertThat(chooser.choose(List.of(100L), NOON.plusSeconds(10)).max()).isEqualTo(16 * 1024);
        assertThat(chooser.choose(List.of(100L), NOON.plusSeconds(12)).max()).isEqualTo(1024);
    }

    @Test
    void choose_spreadsNearDistancesWhereFarOnesWouldHideThem() {
        assertThat(chooser.choose(List.of(200L, 800L), NOON).linear()).isTrue();
        assertThat(chooser.choose(List.of(200L, 12_000_000L), NOON).linear()).isFalse();
    }

    @Test
    void place_ofZeroAndOfTheEnd_areTheEnds() {
        for (Ruler ruler : List.of(new Ruler(1024, true), new Ruler(1L << 26, false))) {
            assertThat(ruler.place(0)).isZero();
            assertThat(ruler.place(ruler.max())).isEqualTo(1);
            assertThat(ruler.ticks()).startsWith(0L).endsWith(ruler.max()).isSorted();
        }
    }
}
