package org.pgtandem.ui.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.pgtandem.model.Keyring;
import org.pgtandem.model.SecretRef;
import org.pgtandem.ui.DirectWork;

class AskedSecretsTest {

    private static final SecretRef SUDO = new SecretRef.Sudo("pgsqlSlave");

    private final Questions questions = new Questions(new DirectWork());
    private final Queue<Answer> answers = new ArrayDeque<>();
    private final List<Question> asked = new ArrayList<>();
    private final MemoryKeyring keyring = new MemoryKeyring();
    private final AskedSecrets secrets = new AskedSecrets(keyring, questions);

    AskedSecretsTest() {
        questions.current().addListener((_, _, now) -> {
            if (now != null) {
                asked.add(now.question());
                questions.answer(Objects.requireNonNull(answers.poll(), "an unexpected question"));
            }
        });
    }

    @Test
    void find_twice_asksOnce() {
        answers.add(new Answer.Secret("geheim", false));

        assertThat(secrets.find(SUDO)).contains("geheim");
        assertThat(secrets.find(SUDO)).contains("geheim");
        assertThat(keyring.kept).isEmpty();
    }

    @Test
    void find_answeredWithRemember_keepsItInTheKeyring() {
        answers.add(new Answer.Secret("geheim", true));

        secrets.find(SUDO);

        assertThat(keyring.kept).containsEntry(SUDO, "geheim");
    }

    @Test
    void find_ofWhatTheKeyringHolds_asksNobody() {
        keyring.kept.put(SUDO, "geheim");

        assertThat(secrets.find(SUDO)).contains("geheim");
        assertThat(asked).isEmpty();
    }

    @Test
    void refused_secret_isForgottenEverywhereAndAskedAnewSayingSo() {
        keyring.kept.put(SUDO, "wrong");
        secrets.find(SUDO);

        secrets.refused(SUDO);
        answers.add(new Answer.Secret("right", false));

        assertThat(secrets.find(SUDO)).contains("right");
        assertThat(asked).containsExactly(new Question.ForSecret(SUDO, true, true));
        assertThat(keyring.kept).isEmpty();
    }

    @Test
    void find_declined_isEmpty() {
        answers.add(new Answer.No());

        assertThat(secrets.find(SUDO)).isEmpty();
    }

    @Test
    void find_ofARolePassword_asksNobody() {
        assertThat(secrets.find(new SecretRef.RolePassword("repluser"))).isEmpty();
        assertThat(asked).isEmpty();
    }

    private static final class MemoryKeyring implements Keyring {

        private final Map<SecretRef, String> kept = new HashMap<>();

        @Override
        public boolean available() {
            return true;
        }

        @Override
        public Optional<String> find(SecretRef ref) {
            return Optional.ofNullable(kept.get(ref));
        }

        @Override
        public void keep(SecretRef ref, String secret) {
            kept.put(ref, secret);
        }

        @Override
        public void forget(SecretRef ref) {
            kept.remove(ref);
        }
    }
}
