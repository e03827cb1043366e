package org.pgtandem.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HbaFileTest {

    private static final String PGDG_11 = """
            # TYPE  DATABASE        USER            ADDRESS                 METHOD

            # "local" is for Unix domain socket connections only
            local   all             all                                     peer
            # IPv4 local connections:
            host    all             all             127.0.0.1/32            ident
            # IPv6 local connections:
            host    all             all             ::1/128                 ident
            # Allow replication connections from localhost, by a user with the
            # replication privilege.
            local   replication     all                                     peer
            host    replication     all             127.0.0.1/32            ident
            host    replication     all             ::1/128                 ident
            """;

    @Test
    void parse_fileAsShipped_knowsItsRules() {
        HbaFile file = HbaFile.parse(PGDG_11);

        assertThat(file.rules()).extracting(HbaRule::line).containsExactly(4, 6, 8, 11, 12, 13);
        assertThat(file.rules()).extracting(HbaRule::method).containsExactly("peer", "ident", "ident", "peer",
                "ident", "ident");
    }

    @Test
    void forReplication_databaseAll_doesNotCount() {
        assertThat(HbaFile.parse("host all all 0.0.0.0/0 trust").forReplication("r", "10.0.0.1")).isEmpty();
        assertThat(HbaFile.parse("host \"replication\" all 0.0.0.0/0 trust").forReplication("r", "10.0.0.1"))
                .isEmpty();
    }

    @Test
    void forReplication_severalThatMatch_isTheFirst() {
        String content = """
                local replication all trust
                host replication barman 0.0.0.0/0 md5
                host replication,postgres repluser,\\
                  other 192.168.11.0 255.255.255.0 reject  # not from there
                host replication all 0.0.0.0/0 scram-sha-256
                """;

        assertThat(HbaFile.parse(content).forReplication("repluser", "192.168.11.151")).hasValueSatisfying(rule -> {
            assertThat(rule.line()).isEqualTo(3);
            assertThat(rule.takesPassword()).isFalse();
            assertThat(rule.address()).isEqualTo("192.168.11.0/24");
        });
    }

    @ParameterizedTest
    @CsvSource({"all, 10.0.0.1, true", "10.0.0.0/8, 10.9.9.9, true", "10.0.0.0/8, 11.0.0.1, false",
            "10.0.0.1, 10.0.0.1, true", "fd00::/16, fd00::2, true", "fd00::/16, fe00::2, false",
            "0.0.0.0/0, fd00::2, false", "standby.example, standby.example, true", "samenet, 10.0.0.1, false",
            "300.1.1.1/32, 10.0.0.1, false"})
    void matches_addressOfARule_coversTheClientOrNot(String rule, String client, boolean covered) {
        assertThat(HbaAddress.matches(rule, client)).isEqualTo(covered);
    }

    @Test
    void parse_quotedWords_loseTheirMeaning() {
        HbaRule rule = HbaFile.parse("host all \"all\", \"a \"\"b#\" samehost scram-sha-256").rules().getFirst();

        assertThat(rule.users()).containsExactly(new HbaWord("all", true), new HbaWord("a \"b#", true));
        assertThat(rule.users().getFirst().names("repluser")).isFalse();
    }
}
