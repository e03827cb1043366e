package org.pgtandem.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pgtandem.command.Command;
import org.pgtandem.command.Shell;

/**
 * The primary's data directory as a stream, packed on the way. Shells take a pipe's last code for the pipe's, so the
 * scripts look at each program's own: theirs is tar's, or 3 where the compressor failed, or 4 where ssh did.
 */
record TarStream(Pair pair, Compressor compressor) {

    /** Tar's code for "a file changed or vanished while we read it", which recovery mends. */
    static final Set<Integer> READ_CHANGING_FILES = Set.of(0, 1);

    private static final String PACK = Resource.text("pack.sh");
    private static final String PUSH = Resource.text("push.sh");
    private static final String UNPACK = Resource.text("unpack.sh");

    static TarStream of(Pair pair) {
        return new TarStream(pair, Compressor.of(pair));
    }

    /** On the primary: reads the data directory, writes the stream to stdout. */
    Command read() {
        return compressor == Compressor.NONE ? plain() : packed();
    }

    private Command plain() {
        List<String> words = new ArrayList<>(List.of("tar", "--create", "--file=-",
                "--directory=" + pair.source().dataDir()));
        words.addAll(LeftOut.options());
        words.add(".");
        return Command.of(pair.sourceOwner(), words).asRecorded();
    }

    private Command packed() {
        List<String> parameters = new ArrayList<>(List.of(pair.source().dataDir(), compressor.packer()));
        parameters.addAll(LeftOut.options());
        return Command.script(pair.sourceOwner(), PACK, parameters.toArray(String[]::new)).asRecorded();
    }

    /** On the standby: reads the stream from stdin, writes the copy. */
    Command write() {
        return compressor == Compressor.NONE
                ? Command.of(pair.targetOwner(), "tar", "--extract", "--file=-", "--directory=" + pair.fresh())
                        .asRecorded()
                : Command.script(pair.targetOwner(), UNPACK, pair.fresh(), compressor.unpacker()).asRecorded();
    }

    /** On the primary: reads the data directory, and writes the copy by a login to the standby's owner. */
    Command push() {
        String there = Shell.line(List.of("sh", "-c", UNPACK, "sh", pair.fresh(), compressor.unpacker()));
        List<String> parameters = new ArrayList<>(List.of(pair.source().dataDir(), compressor.packer(),
                String.join(" ", LeftOut.options())));
        parameters.add("ssh");
        parameters.addAll(NodeKeySteps.options(pair));
        parameters.addAll(List.of("--", NodeKeySteps.host(pair), there));
        return Command.script(pair.sourceOwner(), PUSH, parameters.toArray(String[]::new)).asRecorded();
    }

    /** How far it is: what passes says nothing once it is packed, so the copy itself is measured. */
    Probe progress() {
        return compressor == Compressor.NONE
                ? new Probe.PipedBytes(pair.server().databaseBytes())
                : Probes.copied(pair);
    }
}
