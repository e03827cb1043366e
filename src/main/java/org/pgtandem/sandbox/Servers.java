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

    /** Stops whatever server runs on the node; none is fine too. At once: its data is about to be removed. */
    static void stop(NodeHome node, Path binDir) {
        if (!Files.exists(node.dataDir().resolve("postmaster.pid"))) {
            return;
        }
        LocalProcess.Ended ended = LocalProcess.run(node.user().builder(node.home(),
                List.of(binDir.resolve("pg_ctl").toString(), "-D", node.dataDir().toString(), "-m", "immediate", "-w",
                        "-t", "15", "stop"))
                .redirectErrorStream(true));
        if (!ended.ok()) {
            LOG.warn("the server in {} did not stop: {}", node.dataDir(), ended.output());
        }
    }
}
