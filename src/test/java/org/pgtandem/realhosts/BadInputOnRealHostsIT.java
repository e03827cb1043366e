package org.pgtandem.realhosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pgtandem.realhosts.RealClone.MASTER;
import static org.pgtandem.realhosts.RealClone.SLAVE;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.pgtandem.realhosts.RunProgram.Gave;
import tools.jackson.databind.JsonNode;

/**
 * Whatever is wrong before the first change: exit code 3, one message with a way out, in the words of OpenSSH and
 * PostgreSQL, no stack trace, and hosts as they were.
 */
@Tag(RealHosts.TAG)
class BadInputOnRealHostsIT {

    private static final String BARE = "bare";
    private static final String NEWER = "newer";
    private static final String STATE = "cd /var/lib/postgresql && ls -lAR --time-style=full-iso .pgpass .pgtandem 15/main.* 2>&1;"
            + " cat 15/main/postgresql.auto.conf /etc/postgresql/15/main/pg_hba.conf";

    @RegisterExtension
    static final RealHosts HOSTS = RealHosts.of(MASTER + "=bookworm", SLAVE + "=bookworm", BARE + "=bookworm:nopg",
            NEWER + "=trixie");

    @TempDir
    Path directory;

    private RunProgram program;
    private String before;

    @BeforeEach
    void noteTheHosts() {
        program = new RunProgram(directory);
        before = state();
    }

    @AfterEach
    void hosts_afterARefusal_areAsTheyWere() {
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void unknownHost_isBlocked() {
        String nowhere = RunProgram.node(HOSTS.host(SLAVE), "standby", "vagrant", HOSTS.keys().plain(), "")
                .replace(HOSTS.host(SLAVE).ssh().host(), "no..such..host");
        assertBlocked(clone(lab(master(), nowhere)), SLAVE, "no..such..host");
    }

    @Test
    void refusedPort_isBlockedInTheSystemsWords() {
        String closed = slave("vagrant", HOSTS.keys().plain())
                .replace("\"port\": " + HOSTS.host(SLAVE).ssh().port(), "\"port\": 1");
        assertBlocked(clone(lab(master(), closed)), SLAVE, "Connection refused");
    }

    @Test
    void silentHost_isBlockedByTimeOut() {
        HOSTS.cut(SLAVE, RealHosts.COMPUTER);
        try {
            assertBlocked(clone(lab(master(), slave("vagrant", HOSTS.keys().plain()))), SLAVE, "");
        } finally {
            HOSTS.heal(SLAVE);
        }
    }

    @Test
    void wrongLoginPassword_isBlocked() {
        String secrets = program.file("secrets.json",
                "{ \"nodes\": { \"" + SLAVE + "\": { \"ssh\": \"not-the-password\" } } }");
        assertBlocked(clone(lab(master(), slave("student", null)), "--secrets", secrets), SLAVE, "Permission denied");
    }

    @Test
    void wrongPassphrase_isBlocked() {
        String secrets = program.file("secrets.json",
                "{ \"nodes\": { \"" + SLAVE + "\": { \"keyPassphrase\": \"не та\" } } }");
        assertBlocked(clone(lab(master(), slave("vagrant", HOSTS.keys().encrypted())), "--secrets", secrets), SLAVE,
                "passphrase");
    }

    @Test
    void unknownHostKey_notAccepted_isBlocked() {
        Gave gave = program.run("clone", lab(master(), slave("vagrant", HOSTS.keys().plain())), "--yes", "--json");
        assertBlocked(gave, SLAVE, "SHA256:");
    }

    @Test
    void changedHostKey_isRefusedEvenWhereNewOnesAreAccepted() {
        String lab = lab(master(), slave("vagrant", HOSTS.keys().plain()));
        program.run("check", lab, "--accept-new-host-keys");
        HOSTS.rekey(SLAVE);
        assertBlocked(clone(lab), SLAVE, "Host key verification failed");
    }

    @Test
    void userWithoutSudo_isBlocked() {
        assertBlocked(clone(lab(master(), slave("plain", HOSTS.keys().plain()))), SLAVE, "sudo");
    }

    @Test
    void wrongSudoPassword_isBlocked() {
        String secrets = program.file("secrets.json",
                "{ \"nodes\": { \"" + SLAVE + "\": { \"sudo\": \"not-the-password\" } } }");
        assertBlocked(clone(lab(master(), slave("student", HOSTS.keys().plain())), "--secrets", secrets), SLAVE,
                "sudo");
    }

    @Test
    void noPostgres_isBlocked() {
        assertBlocked(clone(lab(master(), node(BARE))), BARE, "PostgreSQL");
    }

    @Test
    void twoMajorVersions_isBlocked() {
        assertBlocked(clone(lab(master(), node(NEWER))), NEWER, "17");
    }

    @Test
    void sameHostByTwoNames_isBlocked() {
        String again = slave("vagrant", HOSTS.keys().plain()).replace("\"" + HOSTS.host(SLAVE).ssh().host() + "\"",
                "\"::ffff:" + HOSTS.host(MASTER).ssh().host() + "\"");
        assertBlocked(clone(lab(master(), again)), SLAVE, "same");
    }

    @Test
    void dataDirectoryNotEmpty_withoutConfirmation_isBlocked() {
        assertBlocked(clone(lab(master(), slave("vagrant", HOSTS.keys().plain()))), SLAVE, "moved aside");
    }

    @Test
    void slotHeldByAnother_isBlocked() {
        HOSTS.sql(MASTER, "SELECT pg_create_physical_replication_slot('standby_slot')");
        HOSTS.run(MASTER, "systemd-run", "--unit=holder", "--uid=postgres", "pg_receivewal", "-D", "/tmp", "-S",
                "standby_slot").text();
        try {
            assertBlocked(clone(lab(master(), slave("vagrant", HOSTS.keys().plain()))), MASTER, "standby_slot");
        } finally {
            HOSTS.run(MASTER, "systemctl", "stop", "holder").text();
            HOSTS.sql(MASTER, "SELECT pg_drop_replication_slot('standby_slot')");
        }
    }

    @Test
    void secretsThatOthersRead_areRefusedBeforeAnythingIsDialled() throws java.io.IOException {
        String secrets = program.file("secrets.json", "{}");
        java.nio.file.Files.setPosixFilePermissions(Path.of(secrets),
                java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
        Gave gave = clone(lab(master(), slave("vagrant", HOSTS.keys().plain())), "--secrets", secrets);
        assertThat(gave.exit()).isEqualTo(2);
        assertThat(gave.out()).isEmpty();
        assertThat(gave.err()).hasLineCount(1).contains("chmod 600");
    }

    private Gave clone(String lab, String... more) {
        var arguments = new java.util.ArrayList<>(
                java.util.List.of("clone", lab, "--accept-new-host-keys", "--yes", "--json"));
        arguments.addAll(java.util.List.of(more));
        return program.run(arguments.toArray(String[]::new));
    }

    /** A blocker on the node that says these words somewhere, with a hint. */
    private static void assertBlocked(Gave gave, String node, String words) {
        assertThat(gave.exit()).as(gave.all()).isEqualTo(3);
        assertThat(gave.all()).doesNotContain("\tat ").doesNotContain("Exception");
        assertThat(gave.last().path("outcome").asString()).isEqualTo("blocked");
        Optional<JsonNode> blocker = gave.events().stream()
                .filter(event -> event.path("severity").asString("").equals("blocker")
                        && event.path("node").asString("").equals(node)
                        && (event.path("message").asString("") + event.path("detail").asString("")
                                + event.path("hint").asString("")).contains(words))
                .findFirst();
        assertThat(blocker).as(gave.out()).isPresent();
        assertThat(blocker.get().path("hint").asString("")).isNotEmpty();
    }

    private String lab(String primary, String standby) {
        return program.file("lab.json", RunProgram.lab(primary, standby, ""));
    }

    private static String master() {
        return RunProgram.node(HOSTS.host(MASTER), "primary", "vagrant", HOSTS.keys().plain(), "");
    }

    private static String slave(String user, @Nullable Path key) {
        return RunProgram.node(HOSTS.host(SLAVE), "standby", user, key, "");
    }

    private static String node(String name) {
        return RunProgram.node(HOSTS.host(name), "standby", "vagrant", HOSTS.keys().plain(), "");
    }

    private static String state() {
        return HOSTS.run(MASTER, "sh", "-c", STATE).out() + HOSTS.run(SLAVE, "sh", "-c", STATE).out()
                + HOSTS.sql(MASTER, "SELECT rolname FROM pg_roles ORDER BY 1")
                + HOSTS.sql(MASTER, "SELECT slot_name FROM pg_replication_slots ORDER BY 1");
    }
}
