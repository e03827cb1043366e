package org.pgtandem.host.ssh;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

/**
 * Reads what a starting command says on stderr until it is ready: sudo's prompts, which are answered, and the READY
 * nonce, behind which the command's own stderr begins. Byte by byte, so that nothing of that is swallowed.
 */
final class Handshake {

    private static final int LONGEST_CHATTER = 64 << 10;

    private final String nonce;
    private final String prompt;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

    Handshake(String nonce, String prompt) {
        this.nonce = nonce;
        this.prompt = prompt;
    }

    /**
     * Waits for READY.
     *
     * @param answer answers a prompt; false if it will not
     * @return the command's process group; 0 if it has none of its own; -1 if it ended before it was ready
     */
    long await(InputStream stderr, BooleanSupplier answer) throws IOException {
        for (int next = stderr.read(); next >= 0; next = stderr.read()) {
            heard.write(next);
            if (next == ':' && takes(prompt) && !answer.getAsBoolean()) {
                return -1;
            }
            if (next == '\n') {
                String line = lastLine();
                if (line.startsWith(nonce + " ")) {
                    return Long.parseLong(line.substring(nonce.length() + 1).strip());
                }
            }
            if (heard.size() > LONGEST_CHATTER) {
                return -1;
            }
        }
        return -1;
    }

    /** What sudo and login scripts said, without prompts. */
    String chatter() {
        return heard().replace(prompt, "").strip();
    }

    private boolean takes(String ending) {
        return heard().endsWith(ending);
    }

    private String lastLine() {
        String text = heard();
        int start = text.lastIndexOf('\n', text.length() - 2);
        // A prompt ends without a newline, so READY may stand behind it.
        return text.substring(start + 1).replace(prompt, "");
    }

    private String heard() {
        return heard.toString(StandardCharsets.UTF_8);
    }
}
