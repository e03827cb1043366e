package org.pgtandem.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.pgtandem.command.Command;
import org.pgtandem.command.RunAs;
import org.pgtandem.command.Template;
import org.pgtandem.model.Result;

class ScriptedHostTest {

    private final ScriptedHost host = new ScriptedHost("pgsqlMaster");

    @Test
    void start_expectedCommand_playsItsPart() throws IOException {
        host.expect(RunAs.ROOT, "tee", "x").reading("in").printing("out").exits(3);

        RemoteProcess process = start(Command.of(RunAs.ROOT, "tee", "x").withStdin(Template.of("in")));

        assertThat(new String(process.stdout().readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("out");
        assertThat(process.waitFor()).isEqualTo(Result.ok(3));
        host.assertDone();
    }

    @Test
    void start_otherCommand_failsAtOnceAndInTheEnd() {
        host.expect(RunAs.LOGIN, "true").succeeds();

        assertThatThrownBy(() -> host.start(Command.of(RunAs.ROOT, "true"))).isInstanceOf(AssertionError.class);
        assertThatThrownBy(host::assertDone).hasMessageContaining("unexpected").hasMessageContaining("never called");
    }

    @Test
    void assertDone_wrongStdin_fails() {
        host.expect(RunAs.LOGIN, "cat").reading("a").succeeds();
        start(Command.of(RunAs.LOGIN, "cat"));

        assertThatThrownBy(host::assertDone).hasMessageContaining("stdin");
    }

    private RemoteProcess start(Command command) {
        return ((Result.Ok<RemoteProcess>) host.start(command)).value();
    }
}
