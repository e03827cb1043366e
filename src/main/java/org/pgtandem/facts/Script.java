package org.pgtandem.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.pgtandem.command.Command;
import org.pgtandem.command.RunAs;
import org.pgtandem.model.Become;

/** The shell scripts that look around on a node, as they lie beside the classes. */
enum Script {
    DISCOVER("discover.sh"), INSPECT("inspect.sh"), BACKUPS("inspect-backups.sh"), BARMAN("inspect-barman.sh"), VALUES(
            "values.sh");

    private final String text;

    Script(String file) {
        try (InputStream stream = Script.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is not among the resources");
            }
            text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The script's start, as root where that can be had. */
    Command command(Become become, String... parameters) {
        return command(become == Become.NONE ? RunAs.LOGIN : RunAs.ROOT, parameters);
    }

    Command command(RunAs who, String... parameters) {
        return Command.script(who, text, parameters);
    }
}
