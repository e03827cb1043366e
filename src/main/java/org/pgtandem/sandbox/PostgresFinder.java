package org.pgtandem.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pgtandem.model.PgVersion;

/** Looks for PostgreSQL servers where packages put them: Debian, PGDG, Homebrew, Postgres.app, pg_config, PATH. */
public final class PostgresFinder {

    private static final int OLDEST = 11;
    private static final int NEWEST = 18;

    private record Pattern(String parent, String glob, String bin) {}

    private static final List<Pattern> PLACES = List.of(new Pattern("/usr/lib/postgresql", "*", "bin"),
            new Pattern("/usr", "pgsql-*", "bin"), new Pattern("/opt/homebrew/opt", "postgresql@*", "bin"),
            new Pattern("/usr/local/opt", "postgresql@*", "bin"),
            new Pattern("/Applications/Postgres.app/Contents/Versions", "*", "bin"));

    private final Map<String, String> environment;
    private final Path root;

    public PostgresFinder(Map<String, String> environment) {
        this(environment, Path.of("/"));
    }

    PostgresFinder(Map<String, String> environment, Path root) {
        this.environment = environment;
        this.root = root;
    }

    /** Every usable server, newest first. Starts programs to ask for versions; not for the UI thread. */
    public List<FoundPostgres> find() {
        Set<Path> candidates = new LinkedHashSet<>();
        PLACES.forEach(place -> candidates.addAll(directories(place)));
        LocalProcess.output(List.of("pg_config", "--bindir")).map(String::strip).map(Path::of)
                .ifPresent(candidates::add);
        Stream.of(environment.getOrDefault("PATH", "").split(":")).filter(entry -> entry.startsWith("/"))
                .map(Path::of).forEach(candidates::add);
        return candidates.stream().map(this::usable).flatMap(Optional::stream)
                .sorted(Comparator.comparing(FoundPostgres::version).reversed()).toList();
    }

    /** The server in this directory; empty if there is none, or none that this program knows. */
    public Optional<FoundPostgres> in(Path binDir) {
        return usable(binDir);
    }

    private Optional<FoundPostgres> usable(Path binDir) {
        if (!Stream.of("initdb", "pg_ctl", "postgres").allMatch(name -> Files.isExecutable(binDir.resolve(name)))) {
            return Optional.empty();
        }
        return LocalProcess.output(List.of(binDir.resolve("postgres").toString(), "--version"))
                .map(line -> line.replaceFirst("^\\D*", "")).filter(line -> !line.isEmpty()).map(PgVersion::parse)
                .filter(version -> version.major() >= OLDEST && version.major() <= NEWEST)
                .map(version -> new FoundPostgres(binDir, version, false,
                        Files.isExecutable(binDir.resolve("pg_basebackup"))));
    }

    private List<Path> directories(Pattern place) {
        Path parent = root.resolve(place.parent().substring(1));
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (var found = Files.newDirectoryStream(parent, place.glob())) {
            return Stream.iterate(found.iterator(), java.util.Iterator::hasNext, it -> it)
                    .map(it -> it.next().resolve(place.bin())).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
