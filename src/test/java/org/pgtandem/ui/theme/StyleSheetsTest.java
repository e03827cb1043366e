package org.pgtandem.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Light and dark hold colours alone, the same names in both; whatever a rule looks up is among them. */
class StyleSheetsTest {

    private static final Path SHEETS = Path.of("src/main/resources/org/pgtandem/ui");
    private static final Pattern DECLARED = Pattern.compile("(?m)^ *(-[a-z0-9-]+): *([^;]+);");
    private static final Pattern LOOKED_UP = Pattern.compile("-pt-[a-z0-9-]+");

    private static String sheet(String name) throws IOException {
        return Files.readString(SHEETS.resolve("theme").resolve(name));
    }

    private static Map<String, String> declared(String name) throws IOException {
        Map<String, String> all = new TreeMap<>();
        for (MatchResult match : DECLARED.matcher(sheet(name)).results().toList()) {
            assertThat(all.put(match.group(1), match.group(2))).as("%s twice in %s", match.group(1), name).isNull();
        }
        return all;
    }

    private static List<Path> all() throws IOException {
        try (Stream<Path> files = Files.walk(SHEETS)) {
            return files.filter(file -> file.toString().endsWith(".css")).toList();
        }
    }

    @Test
    void themes_bothOfThem_giveTheSameNames() throws IOException {
        assertThat(declared("light.css").keySet()).isEqualTo(declared("dark.css").keySet()).hasSizeGreaterThan(30);
    }

    @Test
    void themes_bothOfThem_holdNothingButColours() throws IOException {
        for (String theme : List.of("light.css", "dark.css")) {
            assertThat(declared(theme).keySet()).as(theme).allMatch(name -> name.startsWith("-pt-"));
            assertThat(declared(theme).values()).as(theme).allMatch(value -> value.matches("#[0-9a-f]{6}"));
            assertThat(sheet(theme).chars().filter(c -> c == '{').count()).as("rules in %s", theme).isEqualTo(1);
        }
    }

    @Test
    void colours_whereverTheyAreLookedUp_areGivenByTheThemes() throws IOException {
        var given = declared("light.css").keySet();
        for (Path file : all()) {
            assertThat(LOOKED_UP.matcher(Files.readString(file)).results().map(MatchResult::group))
                    .as(file.toString()).isSubsetOf(given);
        }
    }

    @Test
    void tokens_allOfThem_areHandedToWhatIsDrawn() throws IOException {
        Map<String, String> handed = declared("paint.css");

        assertThat(Stream.of(Token.values()).map(Token::paintProperty)).allSatisfy(
                name -> assertThat(handed.get(name)).isEqualTo(name.replace("-paint-", "-pt-")));
    }
}
