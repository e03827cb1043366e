package org.pgtandem.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pgtandem.model.SecretRef;

class SqlQuotingTest {

    @Test
    void literal_quotesAndBackslashes_readTheSameWhateverTheServersStrings() {
        assertThat(Sql.literal("plain")).isEqualTo("'plain'");
        assertThat(Sql.literal("it's")).isEqualTo("'it''s'");
        assertThat(Sql.literal("a\\b'c")).isEqualTo("E'a\\\\b''c'");
        assertThat(Sql.literal("\n")).isEqualTo("'\n'");
    }

    @Test
    void identifier_any_isQuoted() {
        assertThat(Sql.identifier("user")).isEqualTo("\"user\"");
        assertThat(Sql.identifier("a\"b")).isEqualTo("\"a\"\"b\"");
        assertThatThrownBy(() -> Sql.identifier("a\0")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pgPassLine_separatorsInFields_areEscapedInThePasswordToo() {
        Template line = PgPass.line("::1", "5432", "replication", "a\\b", new SecretRef.RolePassword("a"));

        assertThat(line.resolve(_ -> Optional.of("p:w\\d")))
                .contains("\\:\\:1:5432:replication:a\\\\b:p\\:w\\\\d");
        assertThat(line.toString()).doesNotContain("p:w");
    }

    /** A verifier as a server of version 15 made it for the password {@code pencil}. */
    @Test
    void scram_verifier_matchesItsPasswordAlone() {
        assertThat(Scram.matches("пароль", Scram.verifier("пароль"))).isTrue();
        assertThat(Scram.matches("other", Scram.verifier("пароль"))).isFalse();
        assertThat(Scram.matches("pencil", "SCRAM-SHA-256$4096:WlVx7dhKvOJz6dZZytfyIw=="
                + "$5knSrYVA1dqNfRqCkl87pizF9bbZaY88+CKNin405uE=:vdgzz/krtDv38jizM84fQwyZtV2wv2HbYkO2Q4wDoCs="))
                .isTrue();
        assertThat(Scram.matches("x", "md5abc")).isFalse();
    }
}
