package org.pgtandem.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogModelTest {

    private final LogModel model = new LogModel();

    @Test
    void append_ofALongLine_cutsItAtABlankIntoContinuations() {
        model.setColumns(20);
        model.append(List.of(line("received replication command: BASE_BACKUP")));
        assertThat(model.rows()).extracting(LogRow::part).containsExactly("received replication",
                "command: BASE_BACKUP");
        assertThat(model.rows()).extracting(LogRow::first).containsExactly(true, false);
    }

    @Test
    void setWanted_showsOnlyLinesThatHoldIt_inAnyCase() {
        model.append(List.of(line("checkpoint starting"), line("listening on IPv4")));
        model.setWanted("CHECKPOINT");
        assertThat(model.rows()).extracting(LogRow::part).containsExactly("checkpoint starting");
        model.setWanted("");
        assertThat(model.rows()).hasSize(2);
    }

    @Test
    void setWarningsOnly_hidesStderr_whichIsNoWarning() {
        model.append(List.of(new LogLine(LogLine.Kind.OUTPUT, "", "stderr", "progress", LogLine.Level.STDERR),
                new LogLine(LogLine.Kind.OUTPUT, "", "FATAL", "broken", LogLine.Level.ERROR)));
        model.setWarningsOnly(true);
        assertThat(model.rows()).extracting(LogRow::part).containsExactly("broken");
        assertThat(model.warningsProperty().get()).isEqualTo(1);
    }

    @Test
    void append_ofMoreThanItHolds_keepsTheNewestAndCountsAll() {
        model.append(Collections.nCopies(99_999, line("old")));
        model.append(List.of(line("new"), line("newest")));
        assertThat(model.rows()).hasSize(100_000);
        assertThat(model.rows().getLast().part()).isEqualTo("newest");
    }

    @Test
    void asText_joinsTimeTagAndText() {
        model.append(List.of(LogLine.output("13:24:39", "LOG", "ready", LogLine.Level.PLAIN), LogLine.step("9 Clone")));
        assertThat(model.asText()).isEqualTo("13:24:39 LOG ready\n-- 9 Clone\n");
    }

    private static LogLine line(String text) {
        return LogLine.output("13:24:39", "LOG", text, LogLine.Level.PLAIN);
    }
}
