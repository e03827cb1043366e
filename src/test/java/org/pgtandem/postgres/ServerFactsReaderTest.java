package org.pgtandem.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgtandem.model.ServerFacts;
import org.pgtandem.model.ServerFacts.Setting;

class ServerFactsReaderTest {

    @ParameterizedTest
    @CsvSource({"server-11, 11, false", "primary-15, 15, true", "server-18, 18, true"})
    void read_serversOfEveryAge_knowsWhatEachSays(String recording, int major, boolean hasWalStatus) {
        ServerFacts server = RecordedServers.read(recording);

        assertThat(server.version().major()).isEqualTo(major);
        assertThat(server.inRecovery()).isFalse();
        assertThat(server.timeline()).isEqualTo(1);
        assertThat(server.currentLsn()).isNotNull();
        assertThat(server.systemIdentifier()).matches("\\d{19}");
        assertThat(server.mayAdministrate()).isTrue();
        assertThat(server.slots()).allSatisfy(slot -> assertThat(slot.walStatus() != null).isEqualTo(hasWalStatus));
        assertThat(server.value("wal_level")).isPresent();
    }

    @Test
    void read_primaryWithAStandby_tiesSlotAndSender() {
        ServerFacts server = RecordedServers.read("primary-15");

        assertThat(server.slot("standby_slot")).hasValueSatisfying(slot -> {
            assertThat(slot.active()).isTrue();
            assertThat(server.senders()).anySatisfy(sender -> {
                assertThat(sender.pid()).isEqualTo(slot.activePid());
                assertThat(sender.state()).isEqualTo("streaming");
            });
        });
    }

    @Test
    void read_standby_saysFromWhereItReceives() {
        ServerFacts server = RecordedServers.read("standby-15");

        assertThat(server.inRecovery()).isTrue();
        assertThat(server.currentLsn()).isNull();
        assertThat(Objects.requireNonNull(server.walReceiver()).slotName()).isEqualTo("standby_slot");
        assertThat(server.systemIdentifier()).isEqualTo(RecordedServers.read("primary-15").systemIdentifier());
    }

    @Test
    void read_settings_haveShownValuesAndDomains() {
        Setting buffers = Objects.requireNonNull(RecordedServers.read("primary-15").settings().get("shared_buffers"));

        assertThat(buffers.value()).isEqualTo("128MB");
        assertThat(buffers.needsRestart()).isTrue();
        assertThat(buffers.domain().unit()).isEqualTo("8kB");
        assertThat(buffers.domain().type()).isEqualTo("integer");
    }

    @Test
    void read_verifiersAndErrors_areAddedWhereTheyMayBeSeen() {
        String json = """
                {"version": 150014, "in_recovery": false, "system_identifier": "1", "timeline": 1,
                 "current_lsn": "0/1", "hba_file": "/x", "database_bytes": 1, "superuser": true, "settings": [],
                 "slots": [], "tablespaces": [], "senders": [], "receiver": null,
                 "roles": [{"name": "repluser", "login": true, "replication": true, "superuser": false}]}
                """;

        ServerFacts server = ServerFactsReader.read(json, List.of(Arrays.asList("repluser", "SCRAM-SHA-256$x")),
                List.of(List.of("[{\"line_number\": 3, \"error\": \"broken\"}]")));

        assertThat(server.role("repluser"))
                .hasValueSatisfying(role -> assertThat(role.verifier()).isEqualTo("SCRAM-SHA-256$x"));
        assertThat(server.hba().errors()).containsExactly("3: broken");
    }
}
