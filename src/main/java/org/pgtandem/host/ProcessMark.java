package org.pgtandem.host;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process of this computer as locks and records name it: by its number, and by its start, since numbers come again.
 *
 * @param start milliseconds since the epoch; 0 where it is not known, and then the number alone decides
 */
public record ProcessMark(long pid, long start) {

    /** A system tells the start by way of its clock: setting that moves it a little. No number comes again so soon. */
    private static final Duration BLURRED = Duration.ofMinutes(1);

    /** This very program. */
    public static ProcessMark ours() {
        ProcessHandle self = ProcessHandle.current();
        return new ProcessMark(self.pid(), startOf(self));
    }

    /** Reads {@link #word}; empty where it is none. One without a start is read too. */
    static Optional<ProcessMark> parse(String word) {
        String[] parts = word.split("@", 2);
        boolean numbers = word.matches("\\d{1,18}(@\\d{1,18})?");
        return numbers
                ? Optional
                        .of(new ProcessMark(Long.parseLong(parts[0]), parts.length < 2 ? 0 : Long.parseLong(parts[1])))
                : Optional.empty();
    }

    /** Both as one word: {@code 4711@1763848800000}. */
    public String word() {
        return pid + "@" + start;
    }

    /** Whether that process runs, and not a later one that was given its number. */
    public boolean isRunning() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).map(ProcessMark::startOf).filter(this::isSame)
                .isPresent();
    }

    private boolean isSame(long other) {
        return start == 0 || other == 0 || Math.abs(other - start) < BLURRED.toMillis();
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
