package org.pgtandem.host.ssh;

import java.util.Map;
import net.schmizz.sshj.connection.channel.direct.Signal;

/** Numbers of the signals that a server may name as a command's end; the same on Linux and macOS. */
final class Signals {

    private static final Map<Signal, Integer> NUMBERS = Map.of(Signal.HUP, 1, Signal.INT, 2, Signal.QUIT, 3,
            Signal.ILL, 4, Signal.ABRT, 6, Signal.FPE, 8, Signal.KILL, 9, Signal.SEGV, 11, Signal.PIPE, 13,
            Signal.TERM, 15);

    private Signals() {}

    /** As a shell shows it: 128 + the signal. */
    static int exitCode(Signal signal) {
        return 128 + NUMBERS.getOrDefault(signal, 0);
    }
}
