package org.pgtandem.sandbox;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a sandbox away: its servers first, then its directory. */
final class SandboxRemover {

    private static final Logger LOG = LoggerFactory.getLogger(SandboxRemover.class);

    private SandboxRemover() {}

    /** Removes what the record names; safe to repeat. Links are removed, never followed. */
    static void remove(SandboxRecord sandbox, ServerUser user) {
        Path binDir = Path.of(sandbox.binDir());
        sandbox.nodes().reversed()
                .forEach(node -> Servers.stop(SandboxLayout.home(sandbox.path(), node, user), binDir));
        // A directory that holds no keys of ours was not made by us, whatever the record says.
        if (Files.isDirectory(SandboxLayout.keys(sandbox.path()))) {
            deleteTree(sandbox.path());
        }
    }

    static void closeQuietly(NodeSshServer server) {
        try {
            server.close();
        } catch (IOException ended) {
            LOG.debug("an SSH server of the sandbox ended badly", ended);
        }
    }

    /** Deletes a tree that we made; none is fine too. */
    static void deleteTree(Path tree) {
        if (!Files.exists(tree)) {
            return;
        }
        try {
            Files.walkFileTree(tree, new Delete());
        } catch (IOException stays) {
            LOG.warn("a sandbox stays behind in {}", tree, stays);
        }
    }

    private static final class Delete extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failed) throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
