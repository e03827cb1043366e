package org.pgtandem.run;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who holds a lock.
 *
 * @param host    name of the computer that the program runs on
 * @param pid     its process there
 * @param started when that process started, so that a later one with the same number is told apart
 * @param run     the run
 */
record LockHolder(String host, long pid, String started, String run) {

    static LockHolder thisRun(Clock clock) {
        ProcessHandle self = ProcessHandle.current();
        return new LockHolder(hostName(), self.pid(), startOf(self), clock.instant().toString());
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
        if (!hostName().equals(fields.get("host")) || !pid.matches("\\d{1,18}")) {
            return false;
        }
        return ProcessHandle.of(Long.parseLong(pid)).map(LockHolder::startOf)
                .map(started -> !started.equals(fields.get("started"))).orElse(true);
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException _) {
            return "unknown";
        }
    }
}
