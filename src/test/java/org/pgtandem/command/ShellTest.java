package org.pgtandem.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The quoting, held against a real sh. */
class ShellTest {

    private static final String ALPHABET = "ab'\"\\$`!*?[]{}()<>|&;#~%= \t\n-éя漢";

    @Test
    void line_randomWords_comeOutOfShAsTheyWentIn() throws Exception {
        Random random = new Random(20261122);
        List<String> words = new ArrayList<>(List.of("", "-n", "it's", "\\", "a\nb\n", "$(id)", "~", "привет"));
        for (int i = 0; i < 500; i++) {
            words.add(word(random));
        }

        assertThat(sh("printf '%s\\0' " + Shell.line(words))).isEqualTo(String.join("\0", words) + "\0");
    }

    @Test
    void word_plain_staysReadable() {
        assertThat(Shell.line(List.of("pg_basebackup", "-D", "/var/lib/postgresql/15/main.new", "--wal-method=stream")))
                .isEqualTo("pg_basebackup -D /var/lib/postgresql/15/main.new --wal-method=stream");
    }

    @Test
    void word_nul_isRefused() {
        assertThatThrownBy(() -> Shell.word("a\0b")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String word(Random random) {
        return random.ints(random.nextInt(12), 0, ALPHABET.length()).mapToObj(ALPHABET::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append).toString();
    }

    private static String sh(String line) throws IOException {
        Process sh = new ProcessBuilder("sh", "-c", line).redirectErrorStream(true).start();
        return new String(sh.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
