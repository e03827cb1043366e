package org.pgtandem.run;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.pgtandem.host.ThisComputer;

/**
 * Who holds a lock.
 *
 * @param host    name of the computer that the program runs on
 * @param pid     its process there
 * @param started when that process started, so that a later one with the same number is told apart
 * @param run     the run
 */
record LockHolder(String host, long pid, String started, String run) {

    /** Lines of the runs of this program that are not over. */
    private static final Set<String> AT_WORK = ConcurrentHashMap.newKeySet();

    static LockHolder thisRun(Clock clock) {
        ProcessHandle self = ProcessHandle.current();
        LockHolder us = new LockHolder(ThisComputer.name(), self.pid(), startOf(self), clock.instant().toString());
        AT_WORK.add(us.line());
        return us;
    }

    /** The run is over: what it could not unlock, a later run of this program may. */
    void over() {
        AT_WORK.remove(line());
    }

    /** One line, as it stands in the lock file. */
    String line() {
        return "host=" + host + " pid=" + pid + " started=" + started + " run=" + run;
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
        return ProcessHandle.of(Long.parseLong(pid))
                .map(process -> !startOf(process).equals(fields.get("started")) || isOverHere(process, line))
                .orElse(true);
    }

    /** A run of this very program whose link was cut before it could unlock. */
    private static boolean isOverHere(ProcessHandle process, String line) {
        return process.equals(ProcessHandle.current()) && !AT_WORK.contains(line.strip());
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }
}
