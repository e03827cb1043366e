package org.pgtandem.plan;

import java.util.Arrays;
import org.pgtandem.model.NodeFacts.Tools;
import org.pgtandem.postgres.Addresses;

/** What makes the stream of files smaller on its way, the best first; fast settings, on all processors where it can. */
enum Compressor {
    ZSTD("zstd", "zstd -q -1 -T0 -c", "zstd -q -d -c"), LZ4("lz4", "lz4 -q -1 -c", "lz4 -q -d -c"), LBZIP2("lbzip2",
            "lbzip2 -1 -c", "lbzip2 -d -c"), GZIP("gzip", "gzip -1 -c", "gzip -d -c"), NONE("none", "cat", "cat");

    private final String program;
    private final String packer;
    private final String unpacker;

    Compressor(String program, String packer, String unpacker) {
        this.program = program;
        this.packer = packer;
        this.unpacker = unpacker;
    }

    /** The best that both nodes have; none on the way from a computer to itself, which is faster than any of them. */
    static Compressor of(Pair pair) {
        Tools source = pair.primaryFacts().tools();
        Tools target = pair.standbyFacts().tools();
        return Addresses.isLoopback(pair.primaryAddress())
                ? NONE
                : Arrays.stream(values()).filter(one -> source.has(one.program) && target.has(one.program)).findFirst()
                        .orElse(NONE);
    }

    /** Its name; {@code none} where nothing packs. */
    String program() {
        return program;
    }

    /** Words without anything to quote: from stdin to stdout. */
    String packer() {
        return packer;
    }

    /** Words without anything to quote: from stdin to stdout. */
    String unpacker() {
        return unpacker;
    }

    /** What the stream goes through, for people. */
    String chain() {
        return this == NONE ? "tar → tar" : "tar | " + program + " → " + program + " -d | tar";
    }
}
