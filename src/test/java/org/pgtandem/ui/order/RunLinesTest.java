package org.pgtandem.ui.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgtandem.run.Event;
import org.pgtandem.run.Event.Stream;
import org.pgtandem.ui.Samples;
import org.pgtandem.ui.kit.LogLine.Level;

class RunLinesTest {

    private final RunLines lines = new RunLines(ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-22 13:24:39.1 UTC [42] LOG:  starting | LOG | PLAIN
            2026-11-22 13:24:39 MSK [42] vagrant@postgres FATAL:  no | FATAL | ERROR
            2026-11-22 13:24:39 MSK [42] ВАЖНО:  нет | FATAL | ERROR
            2026-11-22 13:24:39 MSK [42] ПРЕДУПРЕЖДЕНИЕ:  осторожно | WARNING | WARNING
            WARNING:  careful | WARNING | WARNING
            a continued line | '' | PLAIN
            """)
    void line_ofAServersLog_isTaggedWithItsSeverity(String text, String tag, Level level) {
        var line = lines.line(new Event.Line("", Samples.PRIMARY, Stream.LOG, text, Samples.AT));

        assertThat(line.tag()).isEqualTo(tag);
        assertThat(line.level()).isEqualTo(level);
    }

    @Test
    void line_onStderr_isNamedButNoErrorInItself() {
        var line = lines.line(new Event.Line("clone", Samples.STANDBY, Stream.STDERR,
                "pg_basebackup: checkpoint completed", Samples.AT));

        assertThat(line.tag()).isEqualTo("stderr");
        assertThat(line.level()).isEqualTo(Level.STDERR);
        assertThat(line.time()).isEqualTo("13:24:38");
    }
}
