package org.pgtandem.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pgtandem.command.Command;
import org.pgtandem.command.ResourceText;
import org.pgtandem.command.Shell;
import org.pgtandem.model.ServerFacts;

/**
 * A directory of the primary as a stream, packed on the way. Shells take a pipe's last code for the pipe's, so the scripts
 * look at each program's own: theirs is tar's, or 3 where the compressor failed, or 4 where ssh did.
 *
 * @param from    the directory on the primary
 * @param to      the one on the standby, which is there and empty
 * @param leftOut options of tar that leave out what does not belong into a copy
 * @param bytes   what it is estimated to hold
 */
record TarStream(Pair pair, Compressor compressor, String from, String to, List<String> leftOut, long bytes) {

    /** Tar's code for "a file changed or vanished while we read it", which recovery mends. */
    static final Set<Integer> READ_CHANGING_FILES = Set.of(0, 1);

    private static final String PACK = ResourceText.of(TarStream.class, "pack.sh");
    private static final String PUSH = ResourceText.of(TarStream.class, "push.sh");
    private static final String UNPACK = ResourceText.of(TarStream.class, "unpack.sh");
    private static final String SIZE = "du -sk -- \"$1\" 2>/dev/null | awk '{ printf \"%.0f\", $1 * 1024 }'";

    /** The data directory. */
    static TarStream of(Pair pair) {
        long elsewhere = pair.server().tablespaces().stream().mapToLong(ServerFacts.Tablespace::bytes).sum();
        return new TarStream(pair, Compressor.of(pair), pair.source().dataDir(), pair.fresh(), LeftOut.options(),
                Math.max(0, pair.server().databaseBytes() - elsewhere));
    }

    static TarStream of(Pair pair, Tablespace space) {
        long bytes = pair.server().tablespaces().stream().filter(known -> known.directory().equals(space.from()))
                .mapToLong(ServerFacts.Tablespace::bytes).sum();
        return new TarStream(pair, Compressor.of(pair), space.from(), space.fresh(), LeftOut.tablespaceOptions(),
                bytes);
    }

    /** What the texts of a step say of it: from, to, the standby, the compressor, what the stream goes through. */
    Object[] words() {
        return new Object[] {from, to, pair.standby().name(), compressor.program(), compressor.chain()};
    }

    /** On the primary: reads the directory, writes the stream to stdout. */
    Command read() {
        return compressor == Compressor.NONE ? plain() : packed();
    }

    private Command plain() {
        List<String> words = new ArrayList<>(List.of("tar", "--create", "--file=-", "--directory=" + from));
        words.addAll(leftOut);
        words.add(".");
        return Command.of(pair.sourceOwner(), words).asRecorded();
    }

    private Command packed() {
        List<String> parameters = new ArrayList<>(List.of(from, compressor.packer()));
        parameters.addAll(leftOut);
        return Command.script(pair.sourceOwner(), PACK, parameters.toArray(String[]::new)).asRecorded();
    }

    /** On the standby: reads the stream from stdin, writes the copy. */
    Command write() {
        return compressor == Compressor.NONE
                ? Command.of(pair.targetOwner(), "tar", "--extract", "--file=-", "--directory=" + to).asRecorded()
                : Command.script(pair.targetOwner(), UNPACK, to, compressor.unpacker()).asRecorded();
    }

    /** On the primary: reads the directory, and writes the copy by a login to the standby's owner. */
    Command push() {
        String there = Shell.line(List.of("sh", "-c", UNPACK, "sh", to, compressor.unpacker()));
        List<String> parameters = new ArrayList<>(List.of(from, compressor.packer(), String.join(" ", leftOut), "ssh"));
        parameters.addAll(NodeLogin.options(pair));
        parameters.addAll(List.of("--", NodeLogin.host(pair), there));
        return Command.script(pair.sourceOwner(), PUSH, parameters.toArray(String[]::new)).asRecorded();
    }

    /** How far it is: what passes says nothing once it is packed, so the copy itself is measured. */
    Probe progress() {
        return compressor == Compressor.NONE ? new Probe.PipedBytes(bytes) : measured();
    }

    /** The size of the copy so far. */
    Probe measured() {
        return new Probe.CommandBytes(pair.standby().name(), Command.script(pair.targetOwner(), SIZE, to), bytes);
    }
}
