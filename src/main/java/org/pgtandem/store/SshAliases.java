package org.pgtandem.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The names that a person gave to hosts in their ssh configuration; only their names, ssh itself resolves them. */
public final class SshAliases {

    private static final Logger LOG = LoggerFactory.getLogger(SshAliases.class);
    private static final Pattern LINE = Pattern.compile("(?i)\\s*(host|include)(?:\\s+|\\s*=\\s*)(.*?)\\s*");
    /** As OpenSSH: a chain of includes longer than this is taken for a circle. */
    private static final int DEEPEST = 16;

    private SshAliases() {}

    /**
     * Names after {@code Host}, without patterns, in the order of the file and of the files it includes.
     *
     * @param home the person's home directory
     */
    public static List<String> read(Path home) {
        Set<String> names = new LinkedHashSet<>();
        read(home.resolve(".ssh/config"), home, names, 0);
        return List.copyOf(names);
    }

    private static void read(Path file, Path home, Set<String> names, int depth) {
        if (depth > DEEPEST || !Files.isRegularFile(file)) {
            return;
        }
        try {
            for (String line : Files.readAllLines(file)) {
                Matcher parts = LINE.matcher(line);
                if (parts.matches()) {
                    take(parts.group(1), List.of(parts.group(2).replace("\"", "").split("\\s+")), home, names, depth);
                }
            }
        } catch (IOException unreadable) {
            LOG.info("{} cannot be read: {}", file, unreadable.toString());
        }
    }

    private static void take(String keyword, List<String> words, Path home, Set<String> names, int depth) {
        if (keyword.equalsIgnoreCase("host")) {
            words.stream().filter(word -> !word.matches(".*[*?!].*|")).forEach(names::add);
        } else {
            words.stream().flatMap(word -> included(word, home).stream())
                    .forEach(file -> read(file, home, names, depth + 1));
        }
    }

    private static List<Path> included(String pattern, Path home) {
        Path path = pattern.startsWith("~/")
                ? home.resolve(pattern.substring(2))
                : home.resolve(".ssh").resolve(pattern);
        Path directory = path.getParent();
        Path name = path.getFileName();
        List<Path> files = new ArrayList<>();
        if (directory != null && name != null && Files.isDirectory(directory)) {
            try (DirectoryStream<Path> matching = Files.newDirectoryStream(directory, name.toString())) {
                matching.forEach(files::add);
            } catch (IOException unreadable) {
                LOG.info("{} cannot be read: {}", directory, unreadable.toString());
            }
        }
        files.sort(null);
        return files;
    }
}
