package org.pgtandem.ui.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.pgtandem.ui.Benches;
import org.pgtandem.ui.Benches.Bench;
import org.pgtandem.ui.Samples;

class ConfigurationModelTest {

    private final Bench bench = Benches.open();
    private final ConfigurationModel model = new ConfigurationModel(bench.setup());

    ConfigurationModelTest() {
        bench.setup().report().set(Samples.good());
    }

    private SettingRow row(String name) {
        return model.rows().stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void rows_atFirst_areTheChangedOnes() {
        assertThat(model.rows()).extracting(SettingRow::name).containsExactly("listen_addresses", "max_connections",
                "max_wal_senders");
        model.changedOnly().set(false);
        assertThat(model.rows()).hasSize(model.count());
    }

    @Test
    void edit_ofAValue_isComputedAnewAndKeptSelected() {
        model.selected().set(row("max_connections"));

        model.edit("max_connections", " 50 ");

        assertThat(row("max_connections").change().willBe()).isEqualTo("50");
        assertThat(Objects.requireNonNull(model.selected().get()).name()).isEqualTo("max_connections");
    }

    @Test
    void edit_toAWrongValue_standsInTheWay() {
        model.edit("max_connections", "lots");

        assertThat(model.flagged()).isEqualTo(1);
        assertThat(model.onward().get().possible()).isFalse();
    }

    @Test
    void edit_toNothing_leavesTheSettingAlone() {
        model.edit("max_connections", "");

        assertThat(bench.setup().draft().settings()).doesNotContainKey("max_connections");
    }

    @Test
    void suggest_forAllSettings_wantsTheSuggestedValues() {
        model.changedOnly().set(false);

        model.suggest();

        assertThat(model.rows()).noneMatch(SettingRow::differsFromSuggestion);
    }

    @Test
    void slot_withACapital_isAnErrorAndAsksTheEngineNothing() {
        int before = bench.engine().calls().size();

        bench.setup().draft().slot().set("Standby-Slot");

        assertThat(model.slotError().get()).isNotNull();
        assertThat(model.onward().get().possible()).isFalse();
        assertThat(bench.engine().calls()).hasSize(before);
    }
}
