package org.pgtandem.facts.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Finding.Severity;
import org.pgtandem.model.NodeFacts.Tools;

class MountCheckTest extends PreflightFixture {

    @BeforeEach
    void bySshfs() {
        lab = CheckLabs.by(CloneMethod.SSHFS);
    }

    @ParameterizedTest
    @CsvSource({"sshfs mountpoint fusermount3", "sshfs mountpoint fusermount"})
    void tools_allThere_isWell(String programs) {
        primary.tools = tools(true, programs.split(" ", -1));

        assertThat(severity("sshfs.ready")).isEqualTo(Severity.OK);
    }

    @Test
    void sshfs_missing_stopsAndNamesItsPackage() {
        primary.tools = tools(true, "mountpoint", "fusermount3");

        assertStops("pgsqlMaster", "sshfs.program");
        assertThat(hint("sshfs.program")).contains("sshfs, fuse-sshfs");
    }

    @Test
    void device_missing_stops() {
        primary.tools = tools(false, "sshfs", "mountpoint", "fusermount3");

        assertStops("pgsqlMaster", "sshfs.device");
    }

    @Test
    void sshfs_missing_whereThePersonCanStillChooseAnotherMethod_warns() {
        willAsk = true;

        assertThat(severity("sshfs.program")).isEqualTo(Severity.WARNING);
    }

    private static Tools tools(boolean fuse, String... programs) {
        Map<String, String> versions = Arrays.stream(programs)
                .collect(Collectors.toMap(Function.identity(), _ -> ""));
        return new Tools(versions, fuse, null, List.of(), null);
    }
}
