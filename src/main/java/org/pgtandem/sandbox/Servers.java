package org.pgtandem.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stops the servers of a sandbox. */
final class Servers {

    private static final Logger LOG = LoggerFactory.getLogger(Servers.class);

    private Servers() {}

    /** Stops whatever server runs on the node, in a hurry if it does not stop by itself; none is fine too. */
    static void stop(NodeHome node, Path binDir) {
        if (!Files.exists(node.dataDir().resolve("postmaster.pid"))) {
            return;
        }
        if (!stop(node, binDir, "fast") && !stop(node, binDir, "immediate")) {
            LOG.warn("the server in {} did not stop", node.dataDir());
        }
    }

    private static boolean stop(NodeHome node, Path binDir, String mode) {
        return LocalProcess.run(node.user().builder(node.home(), List.of(binDir.resolve("pg_ctl").toString(), "-D",
                node.dataDir().toString(), "-m", mode, "-w", "-t", "15", "stop")).redirectErrorStream(true)).ok();
    }
}
