package org.pgtandem.postgres;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.pgtandem.model.NodeFacts.Tools;

/** What a node must have to mount another's directory by sshfs. */
public final class SshfsNeeds {

    private static final String DEVICE = "/dev/fuse";
    /** Programs and the packages that bring them, as Debian and Red Hat call them. */
    private static final Map<String, String> PROGRAMS = new LinkedHashMap<>();

    static {
        PROGRAMS.put("sshfs", "sshfs, fuse-sshfs");
        PROGRAMS.put("mountpoint", "util-linux");
    }

    private SshfsNeeds() {}

    /**
     * Something that is missing.
     *
     * @param what     a program, or the path of a device
     * @param packages what brings it; empty for a device
     */
    public record Missing(String what, String packages) {
        public boolean isDevice() {
            return what.startsWith("/");
        }
    }

    /** The first thing that is missing; empty where nothing is. */
    public static Optional<Missing> missing(Tools tools) {
        Optional<Missing> program = PROGRAMS.entrySet().stream().filter(needed -> !tools.has(needed.getKey()))
                .findFirst().map(needed -> new Missing(needed.getKey(), needed.getValue()));
        if (program.isEmpty() && !tools.has("fusermount3") && !tools.has("fusermount")) {
            return Optional.of(new Missing("fusermount3", "fuse3"));
        }
        return program.isEmpty() && !tools.fuse() ? Optional.of(new Missing(DEVICE, "")) : program;
    }
}
