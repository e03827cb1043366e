package org.pgtandem.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchivingSeenTest {

    @ParameterizedTest
    @CsvSource({"000000010000000000000028, 000000010000000000000028",
            "000000010000000000000028.00000028.backup, 000000010000000000000028", "00000002.history, "})
    void of_lastFileOfTheArchiver_tellsOfASegmentAlone(String file, @Nullable String segment) {
        assertThat(ArchivingSeen.of(null, Arrays.asList(file, "1800000000", null, null)).lastSegment())
                .isEqualTo(segment);
    }
}
