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
}
