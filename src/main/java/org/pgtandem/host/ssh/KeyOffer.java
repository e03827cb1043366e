package org.pgtandem.host.ssh;

import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.Message;
import net.schmizz.sshj.common.SSHPacket;
import net.schmizz.sshj.transport.TransportException;
import net.schmizz.sshj.userauth.UserAuthException;
import net.schmizz.sshj.userauth.method.AbstractAuthMethod;

/** Offers a public key without a signature, RFC 4252 section 7: the server says whether it would do. */
class KeyOffer extends AbstractAuthMethod {

    private final byte[] blob;
    private boolean accepted;

    KeyOffer(byte[] blob) {
        super("publickey");
        this.blob = blob.clone();
    }

    /** Whether the server would take the key. */
    boolean isAccepted() {
        return accepted;
    }

    @Override
    public void handle(Message message, SSHPacket packet) throws UserAuthException, TransportException {
        if (message != Message.USERAUTH_60) {
            super.handle(message, packet);
            return;
        }
        accepted = true;
        proceed();
    }

    /** The server would take it. Here the offer ends, as if it were refused: who made it knows better. */
    void proceed() throws UserAuthException, TransportException {
        throw new UserAuthException("only asking");
    }

    @Override
    protected SSHPacket buildReq() throws UserAuthException {
        return request(false);
    }

    final SSHPacket request(boolean signed) throws UserAuthException {
        return super.buildReq().putBoolean(signed).putString(algorithm()).putBytes(blob);
    }

    final byte[] blob() {
        return blob.clone();
    }

    final boolean isRsa() {
        return type(blob).equals("ssh-rsa");
    }

    private String algorithm() {
        return isRsa() ? "rsa-sha2-512" : type(blob);
    }

    private static String type(byte[] blob) {
        try {
            return new Buffer.PlainBuffer(blob).readString();
        } catch (Buffer.BufferException broken) {
            return "broken";
        }
    }
}
