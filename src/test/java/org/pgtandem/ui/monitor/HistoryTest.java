package org.pgtandem.ui.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pgtandem.ui.kit.Sign;
import org.pgtandem.ui.monitor.ChartRuns.Run;

class HistoryTest {

    private final History history = new History(4);

    @Test
    void add_beyondTheCapacity_forgetsTheOldest() {
        for (int second = 1; second <= 6; second++) {
            add(second, second * 10L, Sign.STREAMING);
        }
        assertThat(history.size()).isEqualTo(4);
        assertThat(history.replayed(0)).isEqualTo(30);
        assertThat(history.replayed(3)).isEqualTo(60);
        assertThat(history.indexAt(4500)).isEqualTo(2);
        assertThat(history.indexAt(9000)).isEqualTo(4);
    }

    @Test
    void runs_ofOneState_areJoined() {
        add(1, 0, Sign.IDLE);
        add(2, 0, Sign.IDLE);
        add(3, 5, Sign.STREAMING);
        assertThat(ChartRuns.of(history, 0, 9000)).containsExactly(new Run(Sign.IDLE, 1000, 3000),
                new Run(Sign.STREAMING, 3000, 3000));
    }

    @Test
    void runs_overAHoleWithoutSamples_areNotKnownThere() {
        add(1, 0, Sign.STREAMING);
        add(20, 0, Sign.STREAMING);
        assertThat(ChartRuns.of(history, 0, 30_000)).extracting(Run::sign).containsExactly(Sign.STREAMING, Sign.UNKNOWN,
                Sign.STREAMING);
        assertThat(ChartRuns.unknown(history, 0, 30_000)).containsExactly(new Run(Sign.UNKNOWN, 1000, 20_000));
    }

    @Test
    void unknown_coversPointsWithoutAKnownDistance() {
        add(1, 7, Sign.STREAMING);
        add(2, History.UNKNOWN, Sign.DISCONNECTED);
        add(3, History.UNKNOWN, Sign.DISCONNECTED);
        add(4, 9, Sign.STREAMING);
        assertThat(ChartRuns.unknown(history, 0, 9000)).containsExactly(new Run(Sign.UNKNOWN, 2000, 4000));
    }

    private void add(int second, long bytes, Sign sign) {
        history.add(second * 1000L, bytes, bytes, Double.NaN, sign);
    }
}
