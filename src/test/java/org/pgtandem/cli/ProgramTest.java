package org.pgtandem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgtandem.model.Text;

class ProgramTest {

    private final CommandLineFixture line = new CommandLineFixture();

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V", "check --version", "clone -V", "demo --version"})
    void version_everywhere_isOneLineOnStdout(String args) {
        assertThat(line.run(args.split(" "))).isZero();
        assertThat(line.out()).isEqualTo("pgTandem 1.2.3" + System.lineSeparator());
        assertThat(line.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "check --help", "plan -h", "clone --help", "monitor --help", "demo --help",
            "clean --help"})
    void help_everywhere_isOnStdout(String args) {
        assertThat(line.run(args.split(" "))).isZero();
        assertThat(line.out())
                .startsWith(args.startsWith("-") ? "Turns two" : "Usage: pgtandem " + args.substring(0, 4))
                .contains("--help", "--version");
        assertThat(line.err()).isEmpty();
    }

    @Test
    void help_ofTheProgram_namesItsCommandsAndNoOthers() {
        line.run("--help");
        assertThat(line.out()).contains("check", "plan", "clone", "monitor", "demo", "clean", "load", "compare")
                .doesNotContain("export");
    }

    @Test
    void help_ofTheProgram_showsALabFileThatCanBeRead() {
        line.run("--help");
        assertThat(line.out()).contains("{ \"name\": \"shop\", \"nodes\": [",
                "{ \"name\": \"db2\", \"role\": \"standby\", \"ssh\": { \"host\": \"db2\" } } ] }",
                "Exit codes: 0 done", "4 cancelled");
    }

    @Test
    void help_russianLocale_isRussian() {
        line.env.put("LANG", "ru_RU.UTF-8");
        line.run("clone", "--help");
        assertThat(line.out()).startsWith("Вызов: pgtandem clone").contains("Показать эту справку");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '\0', textBlock = """
            --verbose            > unknown option --verbose. See: pgtandem --help.
            check lab --josn     > unknown option --josn. See: pgtandem check --help.
            check                > LAB is missing. See: pgtandem check --help.
            check lab lab2       > unexpected argument "lab2". See: pgtandem check --help.
            export lab dir       > unknown command "export"; the commands are check, plan, clone, monitor, backup, backups, restore, demo, clean, load, compare. See: pgtandem --help.
            clne lab.json --yes  > unknown command "clne"; the commands are check, plan, clone, monitor, backup, backups, restore, demo, clean, load, compare. See: pgtandem --help.
            plan lab --format xml > --format cannot be "xml"; it looks like text|json|sh. See: pgtandem plan --help.
            monitor lab --for 3x > --for cannot be "3x"; it looks like 30s. See: pgtandem monitor --help.
            monitor lab --interval 1ms > --interval cannot be "1ms"; it looks like 1s. See: pgtandem monitor --help.
            demo --method scp    > --method cannot be "scp"; it looks like pg_basebackup|copy. See: pgtandem demo --help.
            check lab --secrets  > --secrets is missing. See: pgtandem check --help.
            clne                 > there is no lab file and no saved lab "clne". Name a lab file or a command; see pgtandem --help.
            check clne           > there is no lab file and no saved lab "clne". Name a lab file or a command; see pgtandem --help.
            check lab --secrets bad.json > the secrets file bad.json can be read by others (mode 0644). Run: chmod 600 bad.json.
            """)
    void usage_wrong_isOneLineOnStderrAndExit2(String args, String message) {
        assertThat(line.run(args.split(" "))).isEqualTo(2);
        assertThat(line.err()).isEqualTo("pgtandem: " + message + System.lineSeparator());
        assertThat(line.out()).isEmpty();
        assertThat(line.engine.asked).isEmpty();
        assertThat(line.window.opened).isNull();
    }

    @Test
    void secrets_variableNamesAFileThatOthersRead_isExit2() {
        line.env.put("PGTANDEM_SECRETS", "bad.json");
        assertThat(line.run("clone", "lab", "--yes")).isEqualTo(2);
        assertThat(line.engine.asked).isEmpty();
    }

    @Test
    void window_noArguments_opensOnTheStart() {
        assertThat(line.run()).isZero();
        assertThat(line.window.opened).isEqualTo("start");
    }

    @Test
    void window_lab_opensOnIt() {
        assertThat(line.run("lab")).isZero();
        assertThat(line.window.opened).isEqualTo("lab");
    }

    @Test
    void window_noDisplay_isOneLine() {
        line.window.why = Optional.of(Text.of("cli.window.noDisplay"));
        assertThat(line.run("lab")).isEqualTo(2);
        assertThat(line.err()).startsWith("pgtandem: There is no display").hasLineCount(1);
    }

    @Test
    void usage_localeThatTheLauncherReplaced_isRussian() {
        line.env.put("PGTANDEM_LOCALE", "ru_RU.UTF-8");
        line.env.put("LC_ALL", "C.UTF-8");
        assertThat(line.run("check", "lab", "--nope")).isEqualTo(2);
        assertThat(line.err()).startsWith("pgtandem: неизвестный ключ --nope.");
    }

    @Test
    void usage_russianLocale_isRussian() {
        line.env.put("LC_ALL", "ru_RU.UTF-8");
        assertThat(line.run("check", "lab", "--nope")).isEqualTo(2);
        assertThat(line.err()).startsWith("pgtandem: неизвестный ключ --nope.");
    }
}
