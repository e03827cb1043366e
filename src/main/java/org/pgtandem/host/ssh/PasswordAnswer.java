package org.pgtandem.host.ssh;

import java.util.List;
import net.schmizz.sshj.userauth.method.ChallengeResponseProvider;
import net.schmizz.sshj.userauth.password.PasswordFinder;
import net.schmizz.sshj.userauth.password.Resource;

/** Gives the password to whoever asks for it: to the plain method, and to the first hidden question of a dialogue. */
final class PasswordAnswer implements PasswordFinder, ChallengeResponseProvider {

    private final String password;
    private boolean given;

    PasswordAnswer(String password) {
        this.password = password;
    }

    @Override
    public char[] reqPassword(Resource<?> resource) {
        return password.toCharArray();
    }

    @Override
    public boolean shouldRetry(Resource<?> resource) {
        return false;
    }

    @Override
    public List<String> getSubmethods() {
        return List.of();
    }

    @Override
    @SuppressWarnings("rawtypes") // as sshj declares it
    public void init(Resource resource, String name, String instruction) {
        // Nothing of it matters to the answer.
    }

    @Override
    public char[] getResponse(String prompt, boolean echo) {
        if (echo || given) {
            return new char[0];
        }
        given = true;
        return password.toCharArray();
    }

    @Override
    public boolean shouldRetry() {
        return false;
    }
}
