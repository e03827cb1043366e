package org.pgtandem.host;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Gathers bytes until a line that begins with a marker is complete. */
final class LineEnd {

    private final byte[] marker;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int matched;
    private boolean atLineStart = true;
    private int markedAt = -1;

    LineEnd(byte[] marker) {
        this.marker = marker.clone();
    }

    /** Takes a byte; true if it ends the marked line. */
    boolean completes(int next) {
        bytes.write(next);
        if (markedAt >= 0) {
            return next == '\n';
        }
        if (next == '\n') {
            atLineStart = true;
            matched = 0;
        } else if (atLineStart && next == marker[matched]) {
            matched++;
            if (matched == marker.length) {
                markedAt = bytes.size() - marker.length;
            }
        } else {
            atLineStart = false;
        }
        return false;
    }

    int size() {
        return bytes.size();
    }

    String all() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** What came before the marked line. */
    String before() {
        return new String(bytes.toByteArray(), 0, markedAt, StandardCharsets.UTF_8);
    }

    /** What stands on the marked line behind the marker. */
    String behind() {
        int from = markedAt + marker.length;
        return new String(bytes.toByteArray(), from, bytes.size() - from, StandardCharsets.UTF_8);
    }
}
