package org.pgtandem.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pgtandem.model.HostKey;
import org.pgtandem.model.HostKeys.Verdict;

class KnownHostsTest {

    private static final String ONE = "AAAAC3NzaC1lZDI1NTE5AAAAIOne";
    private static final String TWO = "AAAAC3NzaC1lZDI1NTE5AAAAITwo";

    @TempDir
    private Path directory;
    private Path own;
    private Path theirs;
    private boolean answer;
    private int asked;
    private KnownHosts hosts;

    @BeforeEach
    void setUp() {
        own = directory.resolve("state/known_hosts");
        theirs = directory.resolve("known_hosts");
        hosts = new KnownHosts(own, List.of(theirs), _ -> {
            asked++;
            return answer;
        });
    }

    @Test
    void check_noFiles_isUnknown() {
        assertThat(hosts.check(key("pg1", 22, ONE))).isEqualTo(Verdict.UNKNOWN);
        assertThat(hosts.knownTypes("pg1", 22)).isEmpty();
    }

    @Test
    void check_plainLine_knowsThisKeyAndPortOnly() throws IOException {
        write("# comment", "pg1,192.168.11.150 ssh-ed25519 " + ONE + " root@pg1", "[pg1]:2222 ssh-ed25519 " + TWO);

        assertThat(hosts.check(key("192.168.11.150", 22, ONE))).isEqualTo(Verdict.KNOWN);
        assertThat(hosts.check(key("PG1", 22, ONE))).isEqualTo(Verdict.KNOWN);
        assertThat(hosts.check(key("pg1", 22, TWO))).isEqualTo(Verdict.CHANGED);
        assertThat(hosts.check(key("pg1", 2222, TWO))).isEqualTo(Verdict.KNOWN);
        assertThat(hosts.check(key("pg1", 2200, ONE))).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void check_otherType_isUnknownAndKnownTypeIsTold() throws IOException {
        write("pg1 ssh-rsa AAAAB3Nza");

        assertThat(hosts.check(key("pg1", 22, ONE))).isEqualTo(Verdict.UNKNOWN);
        assertThat(hosts.knownTypes("pg1", 22)).containsExactly("ssh-rsa");
    }

    @Test
    void check_wildcardsAndNegation_followOpenSsh() throws IOException {
        write("*.lab,!bad.lab,192.168.11.1?? ssh-ed25519 " + ONE);

        assertThat(hosts.check(key("a.lab", 22, ONE))).isEqualTo(Verdict.KNOWN);
        assertThat(hosts.check(key("bad.lab", 22, ONE))).isEqualTo(Verdict.UNKNOWN);
        assertThat(hosts.check(key("192.168.11.150", 22, ONE))).isEqualTo(Verdict.KNOWN);
        assertThat(hosts.check(key("192.168.11.15", 22, ONE))).isEqualTo(Verdict.UNKNOWN);
        assertThat(hosts.check(key("a.lab", 2222, ONE))).isEqualTo(Verdict.UNKNOWN);
    }

    /** Hashes as {@code ssh-keygen -H} made them for {@code pg1} and {@code [pg1]:2222}. */
    @Test
    void check_hashedNames_areRecognized() throws IOException {
        write("|1|enZO89daRkN63tW+LVTAsxEUneo=|nA5fZ31owclQ1vCfKzKAH13QE38= ssh-ed25519 " + ONE,
                "|1|Oit3aQpBRKaoNHpiqmmlL4vlsVk=|uIhQ1iDw4V2X0MhGW44vxGqUzXA= ssh-ed25519 " + TWO);

        assertThat(hosts.check(key("pg1", 22, ONE))).isEqualTo(Verdict.KNOWN);
        assertThat(hosts.check(key("pg1", 2222, TWO))).isEqualTo(Verdict.KNOWN);
        assertThat(hosts.check(key("pg2", 22, ONE))).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void check_revokedKey_isRefused() throws IOException {
        write("pg1 ssh-ed25519 " + ONE, "@revoked * ssh-ed25519 " + ONE, "@cert-authority * ssh-ed25519 " + TWO);

        assertThat(hosts.check(key("pg1", 22, ONE))).isEqualTo(Verdict.CHANGED);
        assertThat(hosts.check(key("pg1", 22, TWO))).isEqualTo(Verdict.CHANGED);
    }

    @Test
    void accept_yes_keepsTheKeyPrivatelyAndAsksOnce() throws IOException {
        answer = true;

        assertThat(hosts.accept(key("pg1", 2222, ONE))).isTrue();
        assertThat(hosts.accept(key("pg1", 2222, ONE))).isTrue();

        assertThat(asked).isEqualTo(1);
        assertThat(Files.readString(own)).isEqualTo("[pg1]:2222 ssh-ed25519 " + ONE + "\n");
        assertThat(PrivateFiles.octalMode(own)).isEqualTo("0600");
        assertThat(hosts.check(key("pg1", 2222, ONE))).isEqualTo(Verdict.KNOWN);
        assertThat(theirs).doesNotExist();
    }

    @Test
    void accept_no_keepsNothing() {
        assertThat(hosts.accept(key("pg1", 22, ONE))).isFalse();
        assertThat(own).doesNotExist();
    }

    @Test
    void remember_severalKeys_keepsThemAllWithoutAsking() {
        hosts.remember(key("127.0.0.1", 40001, ONE));
        hosts.remember(key("127.0.0.1", 40002, TWO));

        assertThat(hosts.check(key("127.0.0.1", 40001, ONE))).isEqualTo(Verdict.KNOWN);
        assertThat(hosts.check(key("127.0.0.1", 40002, TWO))).isEqualTo(Verdict.KNOWN);
        assertThat(asked).isZero();
    }

    private void write(String... lines) throws IOException {
        Files.write(theirs, List.of(lines));
    }

    private static HostKey key(String host, int port, String base64) {
        return new HostKey(host, port, "ssh-ed25519", base64, "SHA256:x");
    }
}
