package org.pgtandem.host.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pgtandem.model.SshTarget;

class HopsTest {

    @TempDir
    private Path home;

    @Test
    void jumpTarget_everyWriting_isTakenApart() {
        assertThat(Hops.jumpTarget("bastion")).isEqualTo(new SshTarget("bastion", null, null, null, null));
        assertThat(Hops.jumpTarget("me@bastion:2222")).isEqualTo(new SshTarget("bastion", 2222, "me", null, null));
        assertThat(Hops.jumpTarget("ssh://me@bastion:2222"))
                .isEqualTo(new SshTarget("bastion", 2222, "me", null, null));
        assertThat(Hops.jumpTarget("[::1]:2222")).isEqualTo(new SshTarget("::1", 2222, null, null, null));
        assertThat(Hops.jumpTarget("::1")).isEqualTo(new SshTarget("::1", null, null, null, null));
    }

    @Test
    void parse_repeatedKey_keepsEveryValue() {
        assertThat(SshConfig.parse("User vagrant\nidentityfile ~/.ssh/a\nidentityfile ~/.ssh/b\n"))
                .isEqualTo(Map.of("user", List.of("vagrant"), "identityfile",
                        List.of("~/.ssh/a", "~/.ssh/b")));
    }

    @Test
    void resolve_whatTheLabSays_winsOverEverything() throws IOException {
        Path key = Files.createDirectories(home.resolve("keys")).resolve("id");
        Files.writeString(key, "x");
        Environment environment = new Environment(home, Optional.of(Path.of("/agent")), "local");

        Hop hop = new Hops(environment).resolve(new SshTarget("192.0.2.1", 2321, "vagrant", "~/keys/id", "a,b@c:1"));

        assertThat(hop).isEqualTo(new Hop("192.0.2.1", 2321, "vagrant", "192.0.2.1", List.of(key), true,
                Optional.of(Path.of("/agent")), List.of("a", "b@c:1")));
    }

    @Test
    void environment_homeVariable_goesBeforeJavasOwn() {
        Environment environment = Environment.of(Map.of("HOME", "/home/x", "SSH_AUTH_SOCK", ""));

        assertThat(environment.path("~/.ssh/id")).isEqualTo(Path.of("/home/x/.ssh/id"));
        assertThat(environment.agent()).isEmpty();
    }
}
