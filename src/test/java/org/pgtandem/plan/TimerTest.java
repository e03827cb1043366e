package org.pgtandem.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pgtandem.command.Command;
import org.pgtandem.command.RunAs;

class TimerTest {

    private static final String OTHERS = "0 3 * * * /srv/shop2 # pgtandem-shop2\n";
    private static final String OURS = "0 4 * * * /srv/shop # pgtandem-shop\n";

    @TempDir
    Path folder;

    private final Step.Run removal = (Step.Run) new Timer(SomeFacts.debian("pgsqlMaster", 15).facts(), "pgtandem-shop",
            RunAs.LOGIN, "postgres", "/srv/shop").remove().getLast();

    @BeforeEach
    void crontab() throws IOException {
        Path program = Files.writeString(folder.resolve("crontab"), """
                #!/bin/sh
                cd "$(dirname "$0")"
                if [ "$1" = -l ]; then cat lines; else cat >new && mv new lines; fi
                """);
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void remove_lineOfALabWhoseNameBeginsTheSame_isFoundDone() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("lines"), OTHERS);

        assertThat(run(already())).isZero();
        assertThat(run(removal.command())).isZero();
        assertThat(folder.resolve("lines")).hasContent(OTHERS);
    }

    @Test
    void remove_ourLine_takesItAwayAlone() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("lines"), OTHERS + OURS);

        assertThat(run(already())).isNotZero();
        assertThat(run(removal.command())).isZero();
        assertThat(folder.resolve("lines")).hasContent(OTHERS);
        assertThat(run(already())).isZero();
    }

    private Command already() {
        return ((Condition.CommandIs) Objects.requireNonNull(removal.info().already())).command();
    }

    private int run(Command command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command.words()).inheritIO();
        builder.environment().merge("PATH", folder.toString(), (old, first) -> first + ":" + old);
        return builder.start().waitFor();
    }
}
