package org.pgtandem.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgtandem.model.HbaRule;
import org.pgtandem.model.ServerFacts.Hba;

class HbaRulesTest {

    private static final String FILE = "/etc/postgresql/17/main/pg_hba.conf";
    private static final String INCLUDED = "/etc/postgresql/17/main/replication.conf";

    /** As PostgreSQL 17 told of a file that includes another one. */
    private static final String SEVENTEEN = """
            [{"type": "local", "error": null, "address": null, "netmask": null, "options": null, "database": ["all"],
              "file_name": "%1$s", "user_name": ["all"], "auth_method": "peer", "line_number": 7, "rule_number": 1},
             {"type": "host", "error": null, "address": "192.168.11.0", "netmask": "255.255.255.0", "options": null,
              "database": ["postgres", "replication"], "file_name": "%2$s", "user_name": ["other", "repluser"],
              "auth_method": "reject", "line_number": 2, "rule_number": 2},
             {"type": "host", "error": null, "address": "all", "netmask": null, "options": null,
              "database": ["replication"], "file_name": "%1$s", "user_name": ["all"], "auth_method": "md5",
              "line_number": 9, "rule_number": 3},
             {"type": null, "error": "invalid authentication method \\"scram\\"", "file_name": "%2$s",
              "line_number": 5, "rule_number": null}]
            """.formatted(FILE, INCLUDED);

    /** As PostgreSQL 11 told: one file, which it does not name. */
    private static final String ELEVEN = """
            [{"type": "host", "error": null, "address": "::1", "netmask": "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
              "options": null, "database": ["replication"], "user_name": ["all"], "auth_method": "ident",
              "line_number": 13},
             {"type": null, "error": "end-of-line before role specification", "line_number": 20}]
            """;

    @Test
    void read_includedFile_isFollowedInItsPlace() {
        Hba hba = HbaRules.read(FILE, SEVENTEEN);

        assertThat(rules(hba)).extracting(HbaRule::file).containsExactly(FILE, INCLUDED, FILE);
        assertThat(hba.errors()).containsExactly(INCLUDED + ":5: invalid authentication method \"scram\"");
        assertThat(HbaRules.forReplication(rules(hba), "repluser", "192.168.11.151")).hasValueSatisfying(rule -> {
            assertThat(rule.line()).isEqualTo(2);
            assertThat(HbaRules.takesPassword(rule)).isFalse();
            assertThat(rule.text()).isEqualTo("host postgres,replication other,repluser 192.168.11.0/24 reject");
        });
        assertThat(HbaRules.forReplication(rules(hba), "barman", "192.168.11.151"))
                .hasValueSatisfying(rule -> assertThat(HbaRules.takesPassword(rule)).isTrue());
    }

    @Test
    void read_serverWithoutIncludes_namesItsOneFile() {
        Hba hba = HbaRules.read("/data/pg_hba.conf", ELEVEN);

        assertThat(rules(hba)).singleElement().satisfies(rule -> {
            assertThat(rule.file()).isEqualTo("/data/pg_hba.conf");
            assertThat(rule.address()).isEqualTo("::1/128");
        });
        assertThat(hba.errors()).containsExactly("20: end-of-line before role specification");
    }

    @Test
    void read_loginThatMayNotAsk_knowsNoRules() {
        assertThat(HbaRules.read(FILE, null).rules()).isNull();
    }

    @Test
    void forReplication_databaseAll_doesNotCount() {
        HbaRule all = new HbaRule(FILE, 1, "host", List.of("all"), List.of("all"), "all", "trust");

        assertThat(HbaRules.forReplication(List.of(all), "r", "10.0.0.1")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"all, 10.0.0.1, true", "10.0.0.0/8, 10.9.9.9, true", "10.0.0.0/8, 11.0.0.1, false",
            "10.0.0.1, 10.0.0.1, true", "fd00::/16, fd00::2, true", "fd00::/16, fe00::2, false",
            "0.0.0.0/0, fd00::2, false", "standby.example, standby.example, true", "samenet, 10.0.0.1, false",
            "300.1.1.1/32, 10.0.0.1, false"})
    void matches_addressOfARule_coversTheClientOrNot(String rule, String client, boolean covered) {
        assertThat(HbaAddress.matches(rule, client)).isEqualTo(covered);
    }

    private static List<HbaRule> rules(Hba hba) {
        return Objects.requireNonNull(hba.rules());
    }
}
