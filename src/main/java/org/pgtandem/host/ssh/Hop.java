package org.pgtandem.host.ssh;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One SSH server on the way to a node, the ssh configuration already applied.
 *
 * @param host         what is dialled
 * @param user         login there
 * @param keyHost      name under which known_hosts holds its key: the HostKeyAlias, else the host
 * @param identities   private key files to try: the one that the lab names, or those of the usual ones that exist
 * @param onlyThese    whether the lab names the key, so that an agent's other keys are not offered
 * @param agent        socket of the agent; empty for none
 * @param jumps        servers to go through before, as ProxyJump writes them
 */
record Hop(String host, int port, String user, String keyHost, List<Path> identities, boolean onlyThese,
        Optional<Path> agent, List<String> jumps) {

    Hop {
        identities = List.copyOf(identities);
        jumps = List.copyOf(jumps);
    }

    /** With more keys to try behind its own: a lab that names a key means it for the servers on the way too. */
    Hop trying(List<Path> more) {
        List<Path> all = new ArrayList<>(identities);
        more.stream().filter(file -> !all.contains(file)).forEach(all::add);
        return new Hop(host, port, user, keyHost, all, onlyThese, agent, jumps);
    }

    /** As people write it. */
    String name() {
        return port == 22 ? host : host + ":" + port;
    }
}
