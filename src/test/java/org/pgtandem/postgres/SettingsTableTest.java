package org.pgtandem.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.ServerFacts;
import org.pgtandem.model.Texts;
import org.pgtandem.plan.Labs;
import org.pgtandem.plan.SomeFacts;

class SettingsTableTest {

    private static final NodeFacts PRIMARY = with(RecordedServers.read("primary-15"));

    @Test
    void pushed_nothingAsked_isWhatReplicationRequiresAlone() {
        assertThat(SettingsTable.pushed(Labs.course(CloneMethod.COPY), PRIMARY)).singleElement().satisfies(change -> {
            assertThat(change.name()).isEqualTo("listen_addresses");
            assertThat(change.now()).isEqualTo("localhost");
            assertThat(change.willBe()).isEqualTo("*");
            assertThat(change.required()).isTrue();
            assertThat(change.effect()).isEqualTo(Effect.RESTART);
        });
    }

    @Test
    void pushed_labSettings_areAddedAndEqualOnesLeftOut() {
        Map<String, String> settings = Map.of("shared_buffers", "131072kB", "work_mem", "3276kB");

        assertThat(SettingsTable.pushed(Labs.course(CloneMethod.COPY, settings), PRIMARY))
                .extracting(SettingChange::name).containsExactlyInAnyOrder("listen_addresses", "work_mem");
    }

    @Test
    void pushed_valueThatAFileIsAboutToChange_isWrittenOnlyIfTheLabWantsIt() {
        assertThat(SettingsTable.pushed(Labs.course(CloneMethod.COPY, Map.of("wal_level", "replica")), PRIMARY))
                .filteredOn(change -> change.name().equals("wal_level")).singleElement()
                .satisfies(change -> assertThat(change.effect()).isEqualTo(Effect.RELOAD));
    }

    @Test
    void of_everySuggestion_isShownWithoutBeingPushed() {
        List<SettingChange> changes = SettingsTable.of(Labs.course(CloneMethod.COPY), PRIMARY);

        assertThat(changes).anySatisfy(change -> {
            assertThat(change.name()).isEqualTo("shared_buffers");
            assertThat(change.willBe()).isEqualTo("128MB");
            assertThat(change.suggested()).isEqualTo("256MB");
            assertThat(change.changes()).isFalse();
        });
        assertThat(changes).extracting(SettingChange::name).contains("max_slot_wal_keep_size")
                .doesNotContain("wal_keep_segments");
    }

    @Test
    void of_server11_suggestsSegmentsInPlaceOfSizes() {
        assertThat(SettingsTable.of(Labs.course(CloneMethod.COPY), with(RecordedServers.read("server-11"))))
                .extracting(SettingChange::name).contains("wal_keep_segments")
                .doesNotContain("wal_keep_size", "max_slot_wal_keep_size");
    }

    @Test
    void of_unknownSetting_hasAProblem() {
        assertThat(SettingsTable.of(Labs.course(CloneMethod.COPY, Map.of("shared_bufers", "1GB")), PRIMARY))
                .filteredOn(change -> change.name().equals("shared_bufers")).singleElement()
                .satisfies(change -> assertThat(change.problem()).isNotNull());
    }

    @Test
    void of_nameInAnotherCase_isTheServersSetting() {
        assertThat(SettingsTable.wanted(Labs.course(CloneMethod.COPY, Map.of("Work_Mem", "8MB")), PRIMARY))
                .filteredOn(change -> change.name().equals("work_mem")).singleElement()
                .satisfies(change -> assertThat(change.problem()).isNull());
    }

    @Test
    void of_extensionsSetting_hasNone() {
        assertThat(SettingsTable.of(Labs.course(CloneMethod.COPY, Map.of("auto_explain.log_analyze", "on")), PRIMARY))
                .filteredOn(change -> change.name().equals("auto_explain.log_analyze")).singleElement()
                .satisfies(change -> assertThat(change.problem()).isNull());
    }

    @Test
    void why_everyExplainedSetting_isExplainedInBothLanguages() {
        assertThat(SettingTexts.EXPLAINED).allSatisfy(name -> {
            assertThat(Texts.render(SettingTexts.why(name), Locale.ENGLISH)).isNotBlank();
            assertThat(Texts.render(SettingTexts.why(name), Locale.of("ru"))).matches("(?s).*[а-я].*");
        });
        assertThat(Texts.english(SettingTexts.why("log_statement"))).contains("log_statement");
    }

    private static NodeFacts with(ServerFacts server) {
        NodeFacts node = SomeFacts.debian("pgsqlMaster", server.version().major()).facts();
        return new NodeFacts(node.node(), node.os(), node.login(), node.clusters(), node.cluster(), node.install(),
                server, node.dataDir(), node.network(), node.tools(), node.at());
    }
}
