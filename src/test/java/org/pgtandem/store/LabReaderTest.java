package org.pgtandem.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgtandem.model.Become;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Lab;
import org.pgtandem.model.PostgresSpec;
import org.pgtandem.model.Result;
import org.pgtandem.model.SshTarget;
import org.pgtandem.model.Texts;

class LabReaderTest {

    private static final String SMALLEST = """
            { "name": "small",
              "nodes": [
                { "name": "a", "role": "primary", "ssh": { "host": "one" } },
                { "name": "b", "role": "standby", "ssh": { "host": "two" } } ] }
            """;

    @Test
    void read_contractsExample_givesEverythingInIt() {
        Lab lab = ok(LabSamples.CONTRACT);
        assertThat(lab.name()).isEqualTo("otus-26");
        assertThat(lab.primary().ssh())
                .isEqualTo(new SshTarget("127.0.0.1", 2321, "vagrant", "~/.ssh/id_ed25519", null));
        assertThat(lab.primary().become()).isEqualTo(Become.SUDO);
        assertThat(lab.primary().postgres())
                .isEqualTo(new PostgresSpec(null, "192.168.11.150", 5432, null, null, null));
        assertThat(lab.standbys()).singleElement().satisfies(standby -> {
            assertThat(standby.become()).isNull();
            assertThat(lab.slotOf(standby)).isEqualTo("standby_slot");
        });
        assertThat(lab.settings()).containsExactly(java.util.Map.entry("max_connections", "20"),
                java.util.Map.entry("shared_buffers", "256MB"));
        assertThat(lab.barman())
                .isEqualTo(new Lab.Barman("pgsqlSlave", "pgsqlMaster", "barman", "RECOVERY WINDOW OF 7 DAYS"));
        assertThat(lab.replaceDataDirectoryOf()).isEmpty();
    }

    @Test
    void read_requiredKeysAlone_takesDefaultsForTheRest() {
        Lab lab = ok(SMALLEST);
        assertThat(lab.replication()).isEqualTo(Lab.Replication.DEFAULT);
        assertThat(lab.method()).isEqualTo(CloneMethod.PG_BASEBACKUP);
        assertThat(lab.settings()).isEmpty();
        assertThat(lab.barman()).isNull();
        assertThat(lab.primary().postgres()).isEqualTo(PostgresSpec.FIND_OUT);
    }

    @Test
    void read_backupSection_needsNothingInIt() {
        assertThat(ok(with("\"backup\": {}")).backup()).isEqualTo(Lab.Keeping.DEFAULT);
        assertThat(
                ok(with("\"backup\": { \"node\": \"b\", \"directory\": \"/srv/b\", \"retention\": \"REDUNDANCY 3\" }"))
                        .backup())
                .isEqualTo(new Lab.Keeping("b", "/srv/b", "REDUNDANCY 3"));
    }

    private static String with(String section) {
        return SMALLEST.replaceFirst("\"nodes\"", section + ", \"nodes\"");
    }

    @Test
    void read_sshPortBetweenTheNodes_isKeptApartFromThatOfThisComputer() {
        Lab lab = ok(SMALLEST.replace("{ \"host\": \"two\" }",
                "{ \"host\": \"two\", \"port\": 2421 }, \"postgres\": { \"sshPort\": 2222 }"));
        assertThat(lab.standbys().getFirst().postgres().sshPort()).isEqualTo(2222);
        assertThat(lab.standbys().getFirst().ssh().port()).isEqualTo(2421);
        assertThat(ok(LabWriter.write(lab))).isEqualTo(lab);
    }

    @Test
    void read_comments_arePassedOver() {
        ok("// ours\n" + SMALLEST.replace("\"nodes\"", "/* two */ \"nodes\""));
    }

    @Test
    void read_settings_takeNumbersAndBooleansAsPostgresWritesThem() {
        Lab lab = ok(SMALLEST.replaceFirst("\"nodes\"",
                "\"settings\": {\"max_connections\": 20, \"hot_standby\": true, \"random_page_cost\": 1.1}, \"nodes\""));
        assertThat(lab.settings()).containsEntry("max_connections", "20").containsEntry("hot_standby", "on")
                .containsEntry("random_page_cost", "1.1");
    }

    /** What to replace in the smallest lab, by what (a bar is a quote), and the one line that a person reads. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\0', textBlock = """
            |name|: |small|, ; ; lab.json:1:1: "name" is missing. Add "name": a name of at most 100 characters, without slashes.
            |small| ; 7 ; lab.json:1:11: "name" must be a text. Give "name" a name of at most 100 characters, without slashes.
            |small| ; |a/b| ; lab.json:1:11: "name" cannot be "a/b". Give "name" a name of at most 100 characters, without slashes.
            |small|, ; |small|, |name|: |x|, ; lab.json:1:20: "name" stands here a second time. Remove one of the two.
            |small|, ; |small|, |nodez|: 1, ; lab.json:1:20: unknown key "nodez". Known keys here: name, nodes, replication, clone, settings, archive, barman, backup, confirm.
            |host|: |one| ; |host|: |one|, |prot|: 22 ; lab.json:3:63: unknown key "prot". Known keys here: host, port, user, identityFile, jump.
            |host|: |one| ; |port|: 22 ; lab.json:3:46: "nodes[0].ssh.host" is missing. Add "host": a host name, an address or an alias of your ssh configuration.
            |ssh|: { |host|: |one| } ; |slot|: null ; lab.json:3:5: "nodes[0].ssh.host" is missing. Add "host": a host name, an address or an alias of your ssh configuration.
            |one| ; |-oProxyCommand=x| ; lab.json:3:56: "nodes[0].ssh.host" cannot be "-oProxyCommand=x". Give "host" a host name, an address or an alias of your ssh configuration.
            |one| } ; |one|, |port|: 70000 } ; lab.json:3:71: "nodes[0].ssh.port" cannot be "70000". Give "port" a port from 1 to 65535.
            |one| } ; |one|, |port|: 0 } ; lab.json:3:71: "nodes[0].ssh.port" cannot be "0". Give "port" a port from 1 to 65535.
            |one| } ; |one| }, |postgres|: { |port|: 1.5 } ; lab.json:3:87: "nodes[0].postgres.port" cannot be "1.5". Give "port" a port from 1 to 65535.
            |one| } ; |one| }, |postgres|: { |version|: 10 } ; lab.json:3:90: "nodes[0].postgres.version" cannot be "10". Give "version" a version from 11 to 18, such as "15".
            |one| } ; |one| }, |postgres|: { |dataDir|: |data| } ; lab.json:3:90: "nodes[0].postgres.dataDir" cannot be "data". Give "dataDir" an absolute path.
            |one| } ; |one| }, |become|: |su| ; lab.json:3:75: "nodes[0].become" cannot be "su". Give "become" one of: sudo, root, none.
            |primary| ; |master| ; lab.json:3:28: "nodes[0].role" cannot be "master". Give "role" one of: primary, standby, backup.
            |role|: |primary|, ; ; lab.json:3:5: "nodes[0].role" is missing. Add "role": one of: primary, standby, backup.
            |primary| ; |standby|, |slot|: |own| ; lab.json:2:12: no node has the role primary. Give one node "role": "primary".
            |standby| ; |primary| ; lab.json:2:12: no node has the role standby. Give at least one node "role": "standby".
            |b|, |role|: |standby| ; |b|, |role|: |primary| ; lab.json:2:12: no node has the role standby. Give at least one node "role": "standby".
            |b| ; |a| ; lab.json:4:15: two nodes have the name "a". Give each node a name of its own.
            |b| ; |б| ; lab.json:4:15: "nodes[1].name" cannot be "б". Give "name" a name of letters a-z, digits, dots, hyphens and underscores, at most 63.
            |two| ; |ONE| ; lab.json:4:46: a and b are the same host, one:22. Give each node its own "ssh" host or port.
            |role|: |standby|, ; |role|: |standby|, |slot|: |Slot|, ; lab.json:4:47: "nodes[1].slot" cannot be "Slot". Give "slot" a slot name of lower-case letters a-z, digits and underscores, at most 63.
            |role|: |primary|, ; |role|: |primary|, |slot|: |s|, ; lab.json:3:47: a has a "slot" but is no standby. Remove it: only a standby has a slot.
            |nodes|: ; |clone|: {|method|: |scp|}, |nodes|: ; lab.json:2:23: "clone.method" cannot be "scp". Give "method" one of: pg_basebackup, sshfs, barman, copy.
            |nodes|: ; |clone|: {|tablespaces|: {|fast|: |/srv/fast|}}, |nodes|: ; lab.json:2:29: "clone.tablespaces.fast" must be a directory on the primary, with a directory on the standby as its value. Write "tablespaces": {"/srv/fast": "/srv/fast"}, with paths from the root.
            |nodes|: ; |clone|: {|tablespaces|: {|/srv/fast|: 1}}, |nodes|: ; lab.json:2:42: "clone.tablespaces./srv/fast" must be a directory on the primary, with a directory on the standby as its value. Write "tablespaces": {"/srv/fast": "/srv/fast"}, with paths from the root.
            |nodes|: ; |clone|: {|tablespaces|: {|/a|: |/x|, |/b|: |/x/|}}, |nodes|: ; lab.json:2:41: "clone.tablespaces./b" stands here a second time. Give each tablespace a place of its own, once.
            |nodes|: ; |replication|: {|synchronous|: |yes|}, |nodes|: ; lab.json:2:34: "replication.synchronous" must be true or false. Write true or false, without quotes.
            |nodes|: ; |replication|: [], |nodes|: ; lab.json:2:18: "replication" must be an object. Write { … } with these keys: user, slot, synchronous.
            |nodes|: ; |settings|: {|work mem|: 1}, |nodes|: ; lab.json:2:16: "work mem" is no name of a setting. Use PostgreSQL's names, such as "shared_buffers".
            |nodes|: ; |settings|: {|work_mem|: null}, |nodes|: ; lab.json:2:28: "settings.work_mem" must be a text, a number, true or false. Write the value as in postgresql.conf, in quotes.
            |nodes|: ; |settings|: {|x|: 1, |x|: 2}, |nodes|: ; lab.json:2:24: "settings.x" stands here a second time. Remove one of the two.
            |nodes|: ; |settings|: {|x|: |a\\nb|}, |nodes|: ; lab.json:2:21: "settings.x" holds a line break or another control character. Write the value in one line.
            |nodes|: ; |archive|: {|directory|: |wal|}, |nodes|: ; lab.json:2:28: "archive.directory" cannot be "wal". Give "directory" an absolute path.
            |nodes|: ; |barman|: {|node|: |c|}, |nodes|: ; lab.json:2:22: "barman.node" names "c", which is no node of this lab. Name one of: a, b.
            |nodes|: ; |barman|: {}, |nodes|: ; lab.json:2:13: "barman.node" is missing. Add "node": a name of letters a-z, digits, dots, hyphens and underscores, at most 63.
            |nodes|: ; |confirm|: {|replaceDataDirectoryOf|: [|a|]}, |nodes|: ; lab.json:2:42: "confirm.replaceDataDirectoryOf" names "a", which is no standby of this lab. Name standbys only: b.
            |nodes|: ; |confirm|: {|replaceDataDirectoryOf|: |b|}, |nodes|: ; lab.json:2:41: "confirm.replaceDataDirectoryOf" must be a list. Write a list: [ … ].
            """)
    void read_brokenRule_namesPlaceAndFixInOneLine(String replaced, @org.jspecify.annotations.Nullable String by,
            String line) {
        String broken = SMALLEST.replace(quoted(replaced), by == null ? "" : quoted(by));
        assertThat(broken).isNotEqualTo(SMALLEST);
        assertThat(problem(broken)).isEqualTo(line);
    }

    @Test
    void read_standbysWithoutSlotsOfTheirOwn_areRefused() {
        String third = ",\n{ \"name\": \"c\", \"role\": \"standby\", \"ssh\": { \"host\": \"three\" }, \"slot\": \"s\" }";
        assertThat(problem(SMALLEST.replace("\"two\" } }", "\"two\" } }" + third))).isEqualTo(
                "lab.json:4:5: b has no \"slot\", and the lab has several standbys. Give each standby a \"slot\" of its own.");
        assertThat(problem(SMALLEST.replace("\"two\" } }", "\"two\" }, \"slot\": \"s\" }" + third))).isEqualTo(
                "lab.json:5:71: b and c have the same slot, s. A slot serves one receiver; give each standby a \"slot\" of its own.");
    }

    @Test
    void read_sameServerAddressTwice_isRefused() {
        assertThat(problem(SMALLEST.replace("\"one\" }", "\"one\" }, \"postgres\": {\"address\": \"10.0.0.5\"}")
                .replace("\"two\" }", "\"two\" }, \"postgres\": {\"address\": \"10.0.0.5\", \"port\": 5432}")))
                .isEqualTo(
                        "lab.json:4:77: a and b have the same PostgreSQL address, 10.0.0.5:5432. Give each node the \"postgres\" address and port at which the other nodes reach it.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\0', textBlock = """
            { "name": ; lab.json:1:10
            { "name": "x" } x ; lab.json:1:17
            [] ; lab.json:1:1
            """)
    void read_noJsonObject_namesThePlace(String text, String place) {
        assertThat(problem(text)).startsWith(place + ": ").doesNotContain("\n");
    }

    @Test
    void read_emptyFile_saysSo() {
        assertThat(problem("")).startsWith("lab.json:1:1: this is not JSON: the file is empty.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\0', textBlock = """
            { "name": "a", } ; lab.json:1:14: это не JSON: после этой запятой до закрывающей "}" ничего нет
            { name: 1 } ; lab.json:1:3: это не JSON: здесь должен стоять ключ в двойных кавычках, а не name
            { "name": "a" ; lab.json:1:14: это не JSON: файл кончается, а скобка "{" из строки 1, столбца 1 не закрыта
            { "a": 1 "b": 2 } ; lab.json:1:9: это не JSON: здесь не хватает запятой
            { "a": "b } ; lab.json:1:8: это не JSON: у текста, который здесь начинается, нет закрывающей кавычки в той же строке
            { "a": 'b' } ; lab.json:1:8: это не JSON: ключи и тексты пишутся в двойных кавычках, а не в одинарных
            """)
    void read_brokenJson_isToldInTheReadersLanguage(String text, String said) {
        Failure failure = LabReader.read("lab.json", text) instanceof Result.Failed<Lab>(Failure why) ? why : null;

        assertThat(failure).isNotNull();
        assertThat(Texts.render(failure.reason(), Locale.of("ru"))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '\0', textBlock = """
            {~ "a": 1~ "b": 2 } > lab.json:2:8: this is not JSON: a comma is missing here
            {~ "a": [1, 2,]~} > lab.json:2:12: this is not JSON: nothing follows this comma before the closing "]"
            { "a": "b,~ "c": 1 } > lab.json:1:8: this is not JSON: the text that begins here has no closing quote on its line
            {~ "a": [ { "b": 1 }~} > lab.json:3:1: this is not JSON: "}" stands here while the "[" of line 2, column 7 is not closed yet
            {~ "a": { "b": 1~}~ > lab.json:3:2: this is not JSON: the file ends before the "{" of line 1, column 1 is closed
            { "a" 1 } > lab.json:1:6: this is not JSON: a colon is missing after the key "a"
            { "a": localhost } > lab.json:1:8: this is not JSON: localhost is neither a number nor true, false or null; a text stands in double quotes
            { "a": 022 } > lab.json:1:8: this is not JSON: 022 is no number
            { # ours~ "a": 1 } > lab.json:1:3: this is not JSON: a comment does not begin with #
            { /* ours~ "a": 1 } > lab.json:1:3: this is not JSON: the comment that begins here is not closed by */
            { "a": "C:\\key" } > lab.json:1:11: this is not JSON: what follows this backslash is not known; a backslash itself is written twice
            """)
    void read_brokenJson_saysWhatIsWrongAndKeepsTheParsersWordsAsDetail(String text, String said) {
        Failure failure = LabReader.read("lab.json", text.replace('~', '\n')) instanceof Result.Failed<Lab>(Failure why)
                ? why
                : null;

        assertThat(failure).isNotNull();
        assertThat(Texts.english(failure.reason())).isEqualTo(said);
        assertThat(failure.detail()).isNotBlank();
    }

    private static String quoted(String text) {
        return text.replace('|', '"');
    }

    private static Lab ok(String text) {
        return switch (LabReader.read("lab.json", text)) {
            case Result.Ok<Lab>(Lab lab) -> lab;
            case Result.Failed<Lab>(Failure failure) -> throw new AssertionError(oneLine(failure));
        };
    }

    private static String problem(String text) {
        return LabReader.read("lab.json", text) instanceof Result.Failed<Lab>(Failure failure)
                ? oneLine(failure)
                : "no problem";
    }

    static String oneLine(Failure failure) {
        return Texts.english(failure.reason()) + ". "
                + Texts.english(java.util.Objects.requireNonNull(failure.hint()));
    }
}
