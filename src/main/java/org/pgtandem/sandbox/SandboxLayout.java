package org.pgtandem.sandbox;

import java.nio.file.Path;

/** Where things lie in a sandbox's directory. */
final class SandboxLayout {

    private SandboxLayout() {}

    static NodeHome home(Path sandbox, SandboxRecord.NodeRecord node, ServerUser user) {
        return new NodeHome(node.name(), sandbox.resolve(node.name()), node.port(), user);
    }

    static Path clientKey(Path sandbox) {
        return keys(sandbox).resolve("client");
    }

    static Path hostKey(Path sandbox, String node) {
        return keys(sandbox).resolve("host-" + node);
    }

    static Path keys(Path sandbox) {
        return sandbox.resolve("keys");
    }

    static Path embedded(Path sandbox) {
        return sandbox.resolve("postgresql");
    }
}
