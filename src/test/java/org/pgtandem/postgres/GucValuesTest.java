package org.pgtandem.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgtandem.model.ServerFacts.Domain;

class GucValuesTest {

    private static final Map<String, Domain> DOMAINS = Map.of(
            "BUFFERS", new Domain("integer", "8kB", "16", "1073741823", List.of()),
            "WORK_MEM", new Domain("integer", "kB", "64", "2147483647", List.of()),
            "TIMEOUT", new Domain("integer", "ms", "0", "2147483647", List.of()),
            "COST", new Domain("real", null, "0", "1.79769e+308", List.of()),
            "BOOL", new Domain("bool", null, null, null, List.of()),
            "LEVEL", new Domain("enum", null, null, null, List.of("minimal", "replica", "logical")));

    @ParameterizedTest
    @CsvSource({"BUFFERS, 256MB, 262144kB, true", "BUFFERS, 256MB, 32768, true", "BUFFERS, 256MB, 0.25GB, true",
            "BUFFERS, 256MB, 256 MB, true", "BUFFERS, 256MB, 257MB, false", "BUFFERS, 256MB, 256mb, false",
            "WORK_MEM, 4MB, 4096, true", "WORK_MEM, 3276kB, 3.5MB, false", "TIMEOUT, 1min, 60s, true",
            "TIMEOUT, 1min, 60000, true", "TIMEOUT, 1d, 24h, true", "COST, 4, 4.0, true", "COST, 1.1, 1.10, true",
            "BOOL, on, true, true", "BOOL, on, 1, true", "BOOL, off, no, true", "BOOL, on, off, false",
            "LEVEL, replica, REPLICA, true", "LEVEL, replica, logical, false"})
    void same_twoWritings_meanOneValueOrNot(String domain, String one, String other, boolean same) {
        assertThat(GucValues.same(domain(domain), one, other)).isEqualTo(same);
        assertThat(GucValues.same(domain(domain), other, one)).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({"BUFFERS, 256MB, ''", "BUFFERS, 256mb, setting.problem.unit", "BUFFERS, lots, setting.problem.unit",
            "BUFFERS, 8kB, setting.problem.range", "BUFFERS, 16TB, setting.problem.range",
            "TIMEOUT, 3 weeks, setting.problem.unit", "COST, 1.1, ''", "COST, -1, setting.problem.range",
            "COST, dear, setting.problem.number", "BOOL, on, ''", "BOOL, maybe, setting.problem.bool",
            "LEVEL, logical, ''", "LEVEL, full, setting.problem.enum"})
    void problem_value_isNamedOrFine(String domain, String value, String problem) {
        assertThat(GucValues.problem(domain(domain), value).map(text -> text.key()).orElse("")).isEqualTo(problem);
    }

    private static Domain domain(String name) {
        return Objects.requireNonNull(DOMAINS.get(name));
    }
}
