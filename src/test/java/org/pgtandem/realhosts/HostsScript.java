package org.pgtandem.realhosts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The script that makes the test hosts; its verbs are described in {@code src/test/hosts/README.md}. */
final class HostsScript {
    private static final String SCRIPT = Path.of("src/test/hosts/hosts").toAbsolutePath().toString();
    /** The first use of a suite on a computer downloads and builds it. */
    private static final Duration BUILD_AND_BOOT = Duration.ofMinutes(15);

    private HostsScript() {}

    /** Why this computer cannot run test hosts; empty if it can. Asked once. */
    static String reasonAgainst() {
        return Doctor.REASON;
    }

    static Ran call(List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(SCRIPT);
        command.addAll(arguments);
        return Processes.run(BUILD_AND_BOOT, command);
    }

    private static final class Doctor {
        private static final String REASON = ask();

        private static String ask() {
            if (!System.getProperty("os.name").equals("Linux")) {
                return "test hosts need Linux";
            }
            Ran doctor = call(List.of("doctor"));
            return doctor.exit() == 0 ? "" : doctor.err().strip();
        }
    }
}
