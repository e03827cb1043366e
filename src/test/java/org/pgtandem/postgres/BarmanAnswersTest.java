package org.pgtandem.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgtandem.model.Backup;
import org.pgtandem.model.Backup.State;
import org.pgtandem.model.Backups.Item;
import org.pgtandem.model.Lsn;
import org.pgtandem.model.Texts;

/** What barman of Debian 11, 12, 13 and its next release really said. */
class BarmanAnswersTest {

    @ParameterizedTest
    @CsvSource({"2.12, WAITING_FOR_WAL, 130016, 24525271", "3.4, COMPLETE, 150018, 23167340",
            "3.13, WAITING_FOR_WAL, 170011, 23371900", "3.20, COMPLETE, 180006, 23880225"})
    void backup_ofEveryVersion_isRead(String barman, State state, String server, long bytes) {
        BarmanAnswers.Told told = BarmanAnswers.backup(said("barman-backup-" + barman), "slave").orElseThrow();
        Backup backup = told.backup();

        assertThat(backup.id()).startsWith("20261122T1924");
        assertThat(backup.state()).isEqualTo(state);
        assertThat(backup.bytes()).isEqualTo(bytes);
        assertThat(backup.timeline()).isEqualTo(1);
        assertThat(Objects.requireNonNull(backup.beginLsn())).isLessThan(Objects.requireNonNull(backup.endLsn()))
                .isGreaterThan(Lsn.parse("0/4000000"));
        assertThat(Objects.requireNonNull(backup.begin())).isAfter(Instant.parse("2026-11-22T19:24:12Z"));
        assertThat(Duration.between(backup.begin(), backup.end())).isBetween(Duration.ofMillis(500),
                Duration.ofSeconds(3));
        assertThat(told.version()).isEqualTo(server);
        assertThat(told.obsolete()).isFalse();
        assertThat(told.tablespaces()).isFalse();
        assertThat(told.lastWal()).startsWith("00000001000000000000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.12", "3.4", "3.13", "3.20"})
    void check_beforeAnythingRuns_hasARemedyForEachFailure(String barman) {
        List<Item> items = BarmanAnswers.check(said("barman-check-" + barman));

        assertThat(items).filteredOn(item -> !item.ok()).extracting(Item::name)
                .containsExactlyInAnyOrder("receive wal running", "replication slot", "wal archive");
        assertThat(items).filteredOn(item -> !item.ok()).allSatisfy(item -> assertThat(
                Texts.render(Objects.requireNonNull(item.remedy()), Locale.ENGLISH)).isNotBlank()
                .doesNotContain("backups.barman"));
        assertThat(items).filteredOn(Item::ok).hasSizeGreaterThan(15)
                .allSatisfy(item -> assertThat(item.remedy()).isNull());
    }

    @Test
    void check_itemThatNobodyKnows_hasAGeneralRemedy() {
        assertThat(BarmanAnswers.check("{\"s\": {\"flux_capacitor\": {\"hint\": \"empty\", \"status\": \"FAILED\"}}}"))
                .singleElement().satisfies(item -> {
                    assertThat(item.name()).isEqualTo("flux capacitor");
                    assertThat(item.said()).isEqualTo("empty");
                    assertThat(Objects.requireNonNull(item.remedy()).key()).isEqualTo("backups.barman.other");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ERROR: no server", "{}", "[]", "{\"s\": 1}"})
    void answers_thatAreNone_areNothing(String said) {
        assertThat(BarmanAnswers.check(said)).isEmpty();
        assertThat(BarmanAnswers.backup(said, "n")).isEmpty();
    }

    private static String said(String name) {
        try {
            return Files.readString(Path.of("src/test/resources/org/pgtandem/postgres", name + ".json"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
