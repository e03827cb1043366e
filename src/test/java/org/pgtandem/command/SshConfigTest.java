package org.pgtandem.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SshConfigTest {

    @Test
    void host_plainAndOddValues_areQuotedWhereNeeded() {
        assertThat(SshConfig.host("pgsqlSlave", Map.of("IdentityFile", "/home/a b/\"key\"")))
                .isEqualTo("Host pgsqlSlave\n    IdentityFile \"/home/a b/\\\"key\\\"\"\n");
    }

    @Test
    void restrictedTo_addresses_standInOneList() {
        assertThat(SshConfig.restrictedTo(List.of("192.168.11.150", "::1")))
                .isEqualTo("restrict,from=\"192.168.11.150,::1\" ");
    }

    @Test
    void host_newline_isRefused() {
        assertThatThrownBy(() -> SshConfig.host("a", Map.of("User", "x\nProxyCommand y")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
