package org.pgtandem.realhosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pgtandem.realhosts.RealClone.MASTER;
import static org.pgtandem.realhosts.RealClone.SLAVE;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgtandem.realhosts.RunProgram.Gave;

/** A primary with a tablespace, on PostgreSQL 15. */
@Tag(RealHosts.TAG)
class TablespacesOnRealHostsIT {

    @RegisterExtension
    static final RealHosts HOSTS = RealHosts.of(MASTER + "=bookworm", SLAVE + "=bookworm:ru");

    @TempDir
    Path directory;

    private RunProgram program;

    @BeforeEach
    void withATablespace() {
        HOSTS.reset(MASTER);
        HOSTS.reset(SLAVE);
        program = new RunProgram(directory);
        HOSTS.run(MASTER, "install", "-d", "-o", "postgres", "/srv/a=b").text();
        HOSTS.sql(MASTER, "create tablespace fast location '/srv/a=b'");
        HOSTS.sql(MASTER,
                "create table far tablespace fast as select g, repeat('x', 900) from generate_series(1, 20000) g");
        HOSTS.run(SLAVE, "install", "-d", "-o", "postgres", "/pg", "/pg/mounted").text();
    }

    @ParameterizedTest
    @CsvSource({"pg_basebackup, auto, verify-copy", "copy, nodes, push-tablespace-1",
            "copy, computer, copy-tablespace-1"})
    void clone_tablespaceWithAPlace_isSwappedInAndTheOldOneMovedAside(String method, String transport, String step) {
        HOSTS.run(SLAVE, "install", "-d", "-o", "postgres", "/pg/fast", "/pg/fast/old").text();
        String lab = lab("/pg/fast", RunProgram.CONFIRMED, "\"method\": \"%s\", \"transport\": \"%s\", "
                .formatted(method, transport));

        Gave clone = program.run("clone", lab, "--yes", "--json", "--accept-new-host-keys");

        assertThat(clone.exit()).as(clone.all()).isZero();
        assertThat(outcomes(clone)).contains(step + " done", "tablespace-aside-1 done", "tablespace-link-1 done");
        assertThat(HOSTS.sql(SLAVE, "select count(*) from far")).isEqualTo("20000");
        assertThat(HOSTS.sql(SLAVE, "select pg_tablespace_location(oid) from pg_tablespace where spcname = 'fast'"))
                .isEqualTo("/pg/fast");
        assertThat(list("/pg")).contains("fast", "mounted")
                .anySatisfy(name -> assertThat(name).startsWith("fast.before-real.")).hasSize(3);
        HOSTS.sql(MASTER, "insert into far values (0, 'y')");

        Gave again = program.run("clone", lab, "--json");
        assertThat(again.exit()).as(again.all()).isZero();
        assertThat(list("/pg")).hasSize(3);
        assertThat(HOSTS.sql(SLAVE, "select count(*) from far")).isEqualTo("20001");

        HOSTS.run(SLAVE, "runuser", "-u", "postgres", "--", "mkdir", "-p", "/pg/fast.pgtandem-new/left").text();
        assertThat(program.run("clean", lab, "--yes").exit()).isZero();
        assertThat(list("/pg")).hasSize(3).doesNotContain("fast.pgtandem-new");
    }

    @Test
    void clone_tablespaceThatCannotGoThere_isRefusedBeforeAnythingIsTouched() {
        HOSTS.run(SLAVE, "mount", "-t", "tmpfs", "tmpfs", "/pg/mounted").text();
        HOSTS.run(SLAVE, "install", "-d", "-o", "postgres", "/pg/full", "/pg/full/old").text();

        assertRefused(written(RunProgram.CONFIRMED), "tablespaces.unmapped",
                "\"tablespaces\": {\"/srv/a=b\": \"/srv/a=b\"}");
        assertRefused(lab("/srv/fast", RunProgram.CONFIRMED), "tablespaces.parent", "install -d -o postgres /srv");
        assertRefused(lab("/pg/mounted", RunProgram.CONFIRMED), "tablespaces.mount-point", "/pg/mounted/pg");
        assertRefused(lab("/pg/full", ""), "tablespaces.not-empty", "confirm.replaceDataDirectoryOf");
        assertRefused(lab("/var/lib/postgresql/15/main/fast", RunProgram.CONFIRMED), "tablespaces.overlap", "");
        assertRefused(lab("/pg/fast", RunProgram.CONFIRMED, "\"method\": \"sshfs\", "), "tablespaces",
                "pg_basebackup, copy");
        assertRefused(lab("/pg/fast", RunProgram.CONFIRMED, "\"method\": \"barman\", "), "tablespaces",
                "pg_basebackup, copy");
        assertThat(HOSTS.sql(MASTER, "select count(*) from pg_roles where rolname = 'repluser'")).isEqualTo("0");
        HOSTS.run(SLAVE, "umount", "/pg/mounted").text();
    }

    private void assertRefused(String lab, String code, String hint) {
        Gave gave = program.run("clone", lab, "--yes", "--json", "--accept-new-host-keys");

        assertThat(gave.exit()).as(gave.all()).isEqualTo(3);
        assertThat(gave.events()).anySatisfy(event -> {
            assertThat(event.path("code").asString("")).isEqualTo(code);
            assertThat(event.path("hint").asString("")).contains(hint);
        });
    }

    private static List<String> outcomes(Gave gave) {
        return gave.events().stream().filter(event -> event.path("type").asString().equals("step-ended"))
                .map(event -> event.path("step").asString() + " " + event.path("outcome").asString()).toList();
    }

    private static List<String> list(String directory) {
        return HOSTS.run(SLAVE, "ls", directory).text().lines().toList();
    }

    private String lab(String to, String more) {
        return lab(to, more, "");
    }

    private String lab(String to, String more, String how) {
        return written(", \"clone\": { " + how + "\"tablespaces\": { \"/srv/a=b\": \"" + to + "\" } }" + more);
    }

    private String written(String more) {
        return program.file("lab.json", RunProgram.pair(HOSTS, "vagrant", more));
    }
}
