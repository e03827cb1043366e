package org.pgtandem.job;

import java.io.IOException;
import java.util.Optional;
import org.pgtandem.model.Lab;
import org.pgtandem.sandbox.Sandbox;
import org.pgtandem.sandbox.SandboxRecord;
import org.pgtandem.sandbox.Sandboxes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings back the SSH servers of a kept sandbox while its lab is in use: they live in this program, so they ended with
 * the one that made it, although its PostgreSQL servers run on.
 */
final class KeptSandboxes {

    private static final Logger LOG = LoggerFactory.getLogger(KeptSandboxes.class);

    private final Sandboxes sandboxes;

    KeptSandboxes(Sandboxes sandboxes) {
        this.sandboxes = sandboxes;
    }

    /** Serves the lab if it is a kept sandbox's; close what comes back when the work on it is done. */
    Served serve(Lab lab) {
        Optional<Sandbox> served = sandboxes.all().stream()
                .filter(sandbox -> sandbox.keep() && sandbox.name().equals(lab.name()) && samePorts(sandbox, lab))
                .findFirst().flatMap(this::reopen);
        return () -> served.ifPresent(Sandbox::close);
    }

    private Optional<Sandbox> reopen(SandboxRecord sandbox) {
        try {
            return sandboxes.reopen(sandbox.path());
        } catch (IOException taken) {
            // Another instance serves it already, which is as good; or the connection will tell.
            LOG.debug("the sandbox is not served from here", taken);
            return Optional.empty();
        }
    }

    private static boolean samePorts(SandboxRecord sandbox, Lab lab) {
        return sandbox.nodes().stream().allMatch(node -> lab.node(node.name())
                .filter(there -> Integer.valueOf(node.sshPort()).equals(there.ssh().port())).isPresent());
    }

    /** A sandbox in use. */
    @FunctionalInterface
    interface Served extends AutoCloseable {
        @Override
        void close();
    }
}
