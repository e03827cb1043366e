package org.pgtandem.host.ssh;

import java.io.IOException;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.SSHPacket;
import net.schmizz.sshj.transport.TransportException;
import net.schmizz.sshj.userauth.UserAuthException;

/** Logs in with a key that the agent holds. */
final class AgentAuth extends KeyOffer {

    private static final int SHA_512 = 4;

    private final Agent agent;

    AgentAuth(Agent agent, byte[] blob) {
        super(blob);
        this.agent = agent;
    }

    @Override
    void proceed() throws UserAuthException, TransportException {
        SSHPacket request = request(true);
        byte[] signed = new Buffer.PlainBuffer().putString(params.getTransport().getSessionID()).putBuffer(request)
                .getCompactData();
        try {
            params.getTransport().write(request.putBytes(agent.sign(blob(), signed, isRsa() ? SHA_512 : 0)));
        } catch (TransportException link) {
            throw link;
        } catch (IOException refused) {
            throw new UserAuthException("the agent did not sign", refused);
        }
    }
}
