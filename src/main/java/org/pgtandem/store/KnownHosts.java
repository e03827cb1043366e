package org.pgtandem.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.pgtandem.model.HostKey;
import org.pgtandem.model.HostKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Known host keys: the user's own files, which are only read, and the program's, which accepted keys go into at once.
 * Files are read anew at every question, since ssh and ssh-keygen change them too.
 */
public final class KnownHosts implements HostKeys {

    private static final Logger LOG = LoggerFactory.getLogger(KnownHosts.class);

    private final Path own;
    private final List<Path> others;
    private final Predicate<HostKey> ask;

    /**
     * @param own    the program's file; made when the first key is accepted
     * @param others files that are read only, such as {@code ~/.ssh/known_hosts}; missing ones count as empty
     * @param ask    asks whether an unknown key is accepted; may block
     */
    public KnownHosts(Path own, List<Path> others, Predicate<HostKey> ask) {
        this.own = own;
        this.others = List.copyOf(others);
        this.ask = ask;
    }

    /** The files that OpenSSH reads for a person with this home directory. */
    public static List<Path> ofOpenSsh(Path home) {
        return List.of(home.resolve(".ssh/known_hosts"), home.resolve(".ssh/known_hosts2"),
                Path.of("/etc/ssh/ssh_known_hosts"));
    }

    @Override
    public synchronized Verdict check(HostKey key) {
        List<KnownHostsLine> lines = lines(key.host(), key.port());
        List<KnownHostsLine> same = lines.stream().filter(line -> line.base64().equals(key.base64())).toList();
        if (same.stream().anyMatch(KnownHostsLine::revoked)) {
            return Verdict.CHANGED;
        }
        if (!same.isEmpty()) {
            return Verdict.KNOWN;
        }
        // As OpenSSH: a key of a type that is not on record yet is no changed one, but one to ask for.
        boolean other = lines.stream().anyMatch(line -> !line.revoked() && line.type().equals(key.type()));
        return other ? Verdict.CHANGED : Verdict.UNKNOWN;
    }

    @Override
    public synchronized List<String> knownTypes(String host, int port) {
        return lines(host, port).stream().filter(line -> !line.revoked()).map(KnownHostsLine::type).distinct().toList();
    }

    /** Not under the lock while a person thinks; asked about the same key twice, the second answer comes from the file. */
    @Override
    public boolean accept(HostKey key) {
        if (check(key) == Verdict.KNOWN) {
            return true;
        }
        boolean accepted = ask.test(key);
        if (accepted) {
            remember(key);
        }
        return accepted;
    }

    @Override
    public synchronized void remember(HostKey key) {
        if (check(key) == Verdict.KNOWN) {
            return;
        }
        try {
            String before = Files.exists(own) ? Files.readString(own) : "";
            String ended = before.isEmpty() || before.endsWith("\n") ? before : before + "\n";
            PrivateFiles.write(own, ended + KnownHostsLine.of(key) + "\n");
        } catch (IOException refused) {
            LOG.warn("The host key of {} cannot be kept in {}: {}", key.host(), own, refused.toString());
        }
    }

    private List<KnownHostsLine> lines(String host, int port) {
        List<Path> files = new ArrayList<>(others);
        files.add(own);
        return files.stream().flatMap(file -> lines(file).stream()).filter(line -> line.isFor(host, port)).toList();
    }

    private static List<KnownHostsLine> lines(Path file) {
        try {
            return Files.isReadable(file)
                    ? Files.readString(file, StandardCharsets.ISO_8859_1).lines().map(KnownHostsLine::parse)
                            .flatMap(Optional::stream).toList()
                    : List.of();
        } catch (IOException unreadable) {
            LOG.info("{} cannot be read: {}", file, unreadable.toString());
            return List.of();
        }
    }
}
