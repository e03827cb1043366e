package org.pgtandem.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarmanVersionTest {

    /** What the barman of each suite of test hosts prints first. */
    @ParameterizedTest
    @CsvSource({"2.12,2.12,recover,true", "3.4.0 Barman by EnterpriseDB (www.enterprisedb.com),3.4,recover,false",
            "3.13.0 Barman by EnterpriseDB (www.enterprisedb.com),3.13,restore,false",
            "barman 3.20.1,3.20,restore,false"})
    void parse_ofEachKindOfLine_knowsItsCommands(String line, String version, String restore, boolean replication) {
        BarmanVersion barman = BarmanVersion.parse(line).orElseThrow();

        assertThat(barman).hasToString(version);
        assertThat(barman.restoreCommand()).isEqualTo(restore);
        assertThat(barman.wantsReplication()).isEqualTo(replication);
        assertThat(barman.atLeast(BarmanVersion.OLDEST)).isTrue();
    }

    @Test
    void parse_ofAnotherProgramsLine_isEmpty() {
        assertThat(BarmanVersion.parse("")).isEmpty();
        assertThat(BarmanVersion.parse("bash: barman: command not found")).isEmpty();
    }
}
