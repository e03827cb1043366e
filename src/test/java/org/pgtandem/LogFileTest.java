package org.pgtandem;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

/** The settings that ship, in a Logback of their own. */
class LogFileTest {
    @TempDir
    Path logs;

    @Test
    void settings_asShipped_writeOurInformationAndNoChatterOfLibraries() throws Exception {
        String printed = log(Map.of());

        assertThat(written()).contains("ours: начато").doesNotContain("ours: detail").doesNotContain("library");
        assertThat(printed).isEmpty();
    }

    @Test
    void settings_debugAsked_writeDetailsAndShowWarnings() throws Exception {
        String printed = log(Map.of("PGTANDEM_DEBUG", "1"));

        assertThat(written()).contains("ours: detail").contains("ours: warned");
        assertThat(printed).contains("ours: warned").doesNotContain("ours: detail");
    }

    private String log(Map<String, String> properties) throws JoranException {
        PrintStream before = System.err;
        var printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        var context = new LoggerContext();
        try {
            configure(context, properties);
            Logger ours = context.getLogger("org.pgtandem.run.Runner");
            ours.debug("ours: detail");
            ours.info("ours: начато");
            ours.warn("ours: warned");
            context.getLogger("net.schmizz.sshj.transport.TransportImpl").warn("library");
        } finally {
            context.stop();
            System.setErr(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private void configure(LoggerContext context, Map<String, String> properties) throws JoranException {
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.putProperty("pgtandem.logs", logs.toString());
        properties.forEach(context::putProperty);
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(Path.of("src/main/resources/logback.xml").toFile());
    }

    private String written() throws IOException {
        return Files.readString(logs.resolve("pgtandem.log"));
    }
}
