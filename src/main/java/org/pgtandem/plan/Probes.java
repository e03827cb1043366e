package org.pgtandem.plan;

import org.pgtandem.command.Command;

/** How far copies are that tell nothing themselves. */
final class Probes {

    private static final String SIZE = "du -sk -- \"$1\" 2>/dev/null | awk '{ printf \"%.0f\", $1 * 1024 }'";

    private Probes() {}

    /** The size of the unfinished copy, of that of all databases. */
    static Probe copied(Pair pair) {
        return new Probe.CommandBytes(pair.standby().name(), Command.script(pair.targetOwner(), SIZE, pair.fresh()),
                pair.server().databaseBytes());
    }
}
