package org.pgtandem.plan;

import org.jspecify.annotations.Nullable;
import org.pgtandem.command.Command;
import org.pgtandem.command.SqlTarget;

/** How to tell how far a long step is. */
public sealed interface Probe {

    /** A query, on any node, that returns one row: phase, bytes done, bytes total (NULL where not known). */
    record SqlProbe(SqlTarget target, String sql) implements Probe {}

    /** A command that prints how many bytes are there already, of an estimated total; null where nothing is known of it. */
    record CommandBytes(String node, Command command, @Nullable Long total) implements Probe {}

    /** Bytes that pass through this program, of an estimated total; null where nothing is known of it. */
    record PipedBytes(@Nullable Long total) implements Probe {}

    /** What pg_basebackup itself prints while it copies, {@code 1024/2048 kB}: for servers without a view of it. */
    record PrintedKilobytes() implements Probe {}
}
