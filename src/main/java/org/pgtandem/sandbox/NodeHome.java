package org.pgtandem.sandbox;

import java.nio.file.Path;

/**
 * Where a node of the sandbox lives.
 *
 * @param name    the node's name in the lab
 * @param home    home directory of its login, which holds everything of it
 * @param port    PostgreSQL's TCP port
 * @param user    as whom everything runs there
 */
record NodeHome(String name, Path home, int port, ServerUser user) {

    Path dataDir() {
        return home.resolve("data");
    }

    Path socketDir() {
        return home.resolve("run");
    }

    Path passFile() {
        return home.resolve(".pgpass");
    }
}
