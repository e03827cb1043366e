package org.pgtandem.host.ssh;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.schmizz.sshj.common.Buffer;

/** The ssh-agent, over its Unix socket; the protocol is draft-ietf-sshm-ssh-agent. One request a connection. */
final class Agent {

    private static final byte REQUEST_IDENTITIES = 11;
    private static final byte IDENTITIES_ANSWER = 12;
    private static final byte SIGN_REQUEST = 13;
    private static final byte SIGN_RESPONSE = 14;
    private static final int LONGEST_ANSWER = 256 << 10;

    private final Path socket;

    Agent(Path socket) {
        this.socket = socket;
    }

    /** The public keys that it holds, as blobs. */
    List<byte[]> identities() throws IOException {
        Buffer.PlainBuffer answer = ask(new Buffer.PlainBuffer().putByte(REQUEST_IDENTITIES), IDENTITIES_ANSWER);
        List<byte[]> blobs = new ArrayList<>();
        for (long left = answer.readUInt32(); left > 0; left--) {
            blobs.add(answer.readBytes());
            answer.readString();
        }
        return blobs;
    }

    /**
     * A signature as the user authentication wants it: its format and the signature proper.
     *
     * @param flags which hash an RSA key signs with: 2 for SHA-256, 4 for SHA-512; 0 for other keys
     */
    byte[] sign(byte[] key, byte[] data, int flags) throws IOException {
        return ask(new Buffer.PlainBuffer().putByte(SIGN_REQUEST).putBytes(key).putBytes(data).putUInt32(flags),
                SIGN_RESPONSE).readBytes();
    }

    private Buffer.PlainBuffer ask(Buffer.PlainBuffer request, byte expected) throws IOException {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            ByteBuffer message = ByteBuffer.wrap(new Buffer.PlainBuffer().putBytes(request.getCompactData())
                    .getCompactData());
            while (message.hasRemaining()) {
                channel.write(message);
            }
            int length = read(channel, 4).getInt();
            if (length < 1 || length > LONGEST_ANSWER) {
                throw new IOException("the agent's answer has " + length + " bytes");
            }
            Buffer.PlainBuffer answer = new Buffer.PlainBuffer(read(channel, length).array());
            if (answer.readByte() != expected) {
                throw new IOException("the agent refused");
            }
            return answer;
        }
    }

    private static ByteBuffer read(SocketChannel channel, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                throw new IOException("the agent hung up");
            }
        }
        return bytes.flip();
    }
}
