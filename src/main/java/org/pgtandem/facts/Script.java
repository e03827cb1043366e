package org.pgtandem.facts;

import org.pgtandem.command.Command;
import org.pgtandem.command.ResourceText;
import org.pgtandem.command.RunAs;
import org.pgtandem.model.Become;

/** The shell scripts that look around on a node, as they lie beside the classes. */
enum Script {
    DISCOVER("discover.sh"), INSPECT("inspect.sh"), BACKUPS("inspect-backups.sh"), BARMAN("inspect-barman.sh"), VALUES(
            "values.sh");

    private final String text;

    Script(String file) {
        text = ResourceText.of(Script.class, file);
    }

    /** The script's start, as root where that can be had. */
    Command command(Become become, String... parameters) {
        return command(become == Become.NONE ? RunAs.LOGIN : RunAs.ROOT, parameters);
    }

    Command command(RunAs who, String... parameters) {
        return Command.script(who, text, parameters);
    }
}
