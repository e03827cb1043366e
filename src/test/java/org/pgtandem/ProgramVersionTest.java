package org.pgtandem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgramVersionTest {
    @Test
    void number_filteredByTheBuild_isAVersion() {
        assertThat(ProgramVersion.number()).matches("\\d+\\.\\d+\\.\\d+.*");
    }
}
