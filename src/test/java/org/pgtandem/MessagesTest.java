package org.pgtandem;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every text exists in English and Russian, is a readable pattern, and every key that the code names exists. */
class MessagesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/org/pgtandem/messages");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    @Test
    void bundles_ofEveryArea_haveTheSameKeysInBothLanguages() {
        for (String area : areas()) {
            assertThat(bundle(area + "_ru").keySet()).as("keys of %s in Russian", area)
                    .containsExactlyInAnyOrderElementsOf(bundle(area).keySet());
        }
    }

    @Test
    void bundles_ofEveryArea_useTheSameArgumentsInBothLanguages() {
        for (String area : areas()) {
            Map<String, String> russian = bundle(area + "_ru");
            bundle(area).forEach((key, pattern) -> assertThat(arguments(russian.getOrDefault(key, "")))
                    .as("arguments of %s in Russian", key).isEqualTo(arguments(pattern)));
        }
    }

    @Test
    void patterns_inEveryBundle_canBeRead() {
        for (String area : areas()) {
            bundle(area).values().forEach(pattern -> new MessageFormat(pattern, Locale.ENGLISH));
            bundle(area + "_ru").values().forEach(pattern -> new MessageFormat(pattern, Locale.of("ru")));
        }
    }

    /** An apostrophe before a brace quotes it: the argument's number would be shown in its place. */
    @Test
    void patterns_inEveryBundle_quoteNoArgument() {
        for (String area : areas()) {
            for (String name : List.of(area, area + "_ru")) {
                assertThat(bundle(name)).allSatisfy((key, pattern) -> assertThat(pattern).as(key)
                        .doesNotContainPattern("(?<!')'(?:'')*\\{\\d"));
            }
        }
    }

    @Test
    void texts_inEnglish_haveTheirApostrophes() {
        Pattern lost = Pattern.compile("\\b(?:elses|systemds|primarys|barmans"
                + "|this (?:programs|labs|servers|nodes|clusters)"
                + "|(?:system|lab|server|node|host|cluster|program)s (?:own|owner|log|name|user|data)"
                + "|(?:do|does|did|is|are|was|has|have|would|could|should)nt|cant|wont|thats)\\b");
        for (String area : areas()) {
            assertThat(bundle(area)).allSatisfy(
                    (key, text) -> assertThat(text).as(key).doesNotContainPattern(lost));
        }
    }

    @Test
    void keys_ofEveryBundle_beginWithItsName() {
        for (String area : areas()) {
            assertThat(bundle(area).keySet()).allMatch(key -> key.startsWith(area + "."));
        }
    }

    @Test
    void keys_thatTheCodeNames_exist() {
        Set<String> areas = areas();
        Set<String> known = areas.stream().flatMap(area -> bundle(area).keySet().stream()).collect(Collectors.toSet());
        Pattern literal = Pattern.compile("\"((?:" + String.join("|", areas) + ")(?:\\.[a-z0-9_-]+)+)\"");
        Set<String> missing = new TreeSet<>();
        sources().forEach((file, source) -> literal.matcher(source).results().map(match -> match.group(1))
                .filter(key -> !known.contains(key) && !isFileOrProperty(key))
                .forEach(key -> missing.add(file.getFileName() + ": " + key)));
        assertThat(missing).isEmpty();
    }

    private static boolean isFileOrProperty(String literal) {
        return literal.equals("pgtandem.logs") || literal.endsWith(".json") || literal.endsWith(".css")
                || literal.endsWith(".properties");
    }

    private static Set<String> arguments(String pattern) {
        return ARGUMENT.matcher(pattern).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> areas() {
        try (var files = Files.list(BUNDLES)) {
            return files.map(file -> file.getFileName().toString().replaceFirst("(_ru)?\\.properties$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> bundle(String name) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(name + ".properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }

    private static Map<Path, String> sources() {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(file -> file, MessagesTest::read));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
