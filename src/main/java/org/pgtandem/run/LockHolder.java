package org.pgtandem.run;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.pgtandem.host.ProcessMark;
import org.pgtandem.host.ThisComputer;

/**
 * Who holds a lock.
 *
 * @param host    name of the computer that the program runs on
 * @param process its process there
 * @param run     the run
 */
record LockHolder(String host, ProcessMark process, String run) {

    /** Lines of the runs of this program that are not over. */
    private static final Set<String> AT_WORK = ConcurrentHashMap.newKeySet();

    static LockHolder thisRun(Clock clock) {
        LockHolder us = new LockHolder(ThisComputer.name(), ProcessMark.ours(), clock.instant().toString());
        AT_WORK.add(us.line());
        return us;
    }

    /** The run is over: what it could not unlock, a later run of this program may. */
    void over() {
        AT_WORK.remove(line());
    }

    /** One line, as it stands in the lock file. */
    String line() {
        return "host=" + host + " pid=" + process.pid() + " started=" + Instant.ofEpochMilli(process.start())
                + " run=" + run;
    }

    /** Whether the holder ran on this computer and is gone; what cannot be read is not dead. */
    static boolean isDeadHere(String line) {
        Map<String, String> fields = Arrays.stream(line.split("\\s+")).filter(field -> field.contains("="))
                .collect(Collectors.toMap(field -> field.substring(0, field.indexOf('=')),
                        field -> field.substring(field.indexOf('=') + 1), (first, _) -> first));
        String pid = fields.getOrDefault("pid", "");
        if (!ThisComputer.name().equals(fields.get("host")) || !pid.matches("\\d{1,18}")) {
            return false;
        }
        ProcessMark process = new ProcessMark(Long.parseLong(pid), millis(fields.getOrDefault("started", "")));
        return !process.isRunning() || isOverHere(process, line);
    }

    /** A run of this very program whose link was cut before it could unlock. */
    private static boolean isOverHere(ProcessMark process, String line) {
        return process.pid() == ProcessHandle.current().pid() && !AT_WORK.contains(line.strip());
    }

    private static long millis(String instant) {
        try {
            return Instant.parse(instant).toEpochMilli();
        } catch (DateTimeParseException unknown) {
            return 0;
        }
    }
}
