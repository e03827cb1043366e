package org.pgtandem.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigurationQuotingTest {

    @Test
    void conninfo_plainAndAwkwardValues_quotesOnlyTheAwkward() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("host", "192.168.11.150");
        options.put("passfile", "/home/a b/.pgpass");
        options.put("user", "o'neil\\x");
        options.put("options", "");

        assertThat(Conninfo.of(options)).isEqualTo(
                "host=192.168.11.150 passfile='/home/a b/.pgpass' user='o\\'neil\\\\x' options=''");
    }

    @Test
    void gucLine_quoteBackslashAndNewline_areEscaped() {
        assertThat(Guc.line("archive_command", "cp '%p' \\x\n"))
                .isEqualTo("archive_command = 'cp ''%p'' \\\\x\\n'");
    }

    @Test
    void hbaName_keywordOrOddName_isQuoted() {
        assertThat(PgHba.name("repluser")).isEqualTo("repluser");
        assertThat(PgHba.name("replication")).isEqualTo("\"replication\"");
        assertThat(PgHba.name("+group")).isEqualTo("\"+group\"");
        assertThat(PgHba.name("a b\"c")).isEqualTo("\"a b\"\"c\"");
        assertThatThrownBy(() -> PgHba.name("a\nlocal all all trust")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hbaLine_withAndWithoutAddress_quotesTheRoleAlone() {
        assertThat(PgHba.line("host", "replication", "all", "192.168.11.151/32", "scram-sha-256"))
                .isEqualTo("host replication \"all\" 192.168.11.151/32 scram-sha-256");
        assertThat(PgHba.line("local", "all", "postgres", null, "peer")).isEqualTo("local all postgres peer");
    }

    @Test
    void alterSystem_plainListAndExtension_writesWhatTheServerReads() {
        assertThat(Guc.alterSystem("archive_command", "cp '%p' \\x"))
                .isEqualTo("ALTER SYSTEM SET archive_command = E'cp ''%p'' \\\\x';");
        assertThat(Guc.alterSystem("shared_preload_libraries", "a, b"))
                .isEqualTo("ALTER SYSTEM SET shared_preload_libraries = 'a', 'b';");
        assertThat(Guc.alterSystemReset("auto_explain.log-x")).isEqualTo(
                "ALTER SYSTEM RESET auto_explain.\"log-x\";");
    }

    @Test
    void alterSystem_emptyListOfNames_isAReset() {
        assertThat(Guc.alterSystem("shared_preload_libraries", ""))
                .isEqualTo("ALTER SYSTEM RESET shared_preload_libraries;");
        assertThat(Guc.alterSystem("synchronous_standby_names", ""))
                .isEqualTo("ALTER SYSTEM SET synchronous_standby_names = '';");
    }
}
