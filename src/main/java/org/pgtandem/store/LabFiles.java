package org.pgtandem.store;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;

/** Lab files: those of a person, which are only read, and saved labs in a directory of the program's own. */
public final class LabFiles {

    private static final String ENDING = ".json";

    private final Path own;

    /** @param own directory of the saved labs; made when the first is saved */
    public LabFiles(Path own) {
        this.own = own;
    }

    /**
     * Opens a lab by what a person typed: a lab file, else the name of a saved lab. Fails with place and fix in one
     * line where there is neither or the file breaks a rule.
     */
    public Result<Lab> open(String fileOrName) {
        return file(fileOrName).map(file -> read(file, fileOrName)).orElseGet(() -> load(fileOrName));
    }

    private static Optional<Path> file(String path) {
        try {
            return Optional.of(Path.of(path)).filter(Files::exists).filter(file -> !Files.isDirectory(file));
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private static Result<Lab> read(Path file, String called) {
        try {
            String text = Files.readString(file);
            return LabReader.read(called, text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (IOException unreadable) {
            return Result.failed(Failure.of(Text.of("lab.unreadable", called), Text.of("lab.unreadable.fix"))
                    .withDetail(unreadable.toString()));
        }
    }

    private Failure unknown(String word) {
        List<String> saved = saved();
        Text fix = saved.isEmpty()
                ? Text.of("lab.unknown.fixNone")
                : Text.of("lab.unknown.fix", String.join(", ", saved));
        return Failure.of(Text.of("lab.unknown", word), fix);
    }

    /** Names of the saved labs, in alphabetical order. */
    public List<String> saved() {
        if (!Files.isDirectory(own)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(own)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING) && !name.startsWith("."))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .map(name -> URLDecoder.decode(name, StandardCharsets.UTF_8)).sorted().toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** A saved lab by its name. */
    public Result<Lab> load(String name) {
        return file(savedFile(name).toString()).map(file -> read(file, name))
                .orElseGet(() -> Result.failed(unknown(name)));
    }

    /** Keeps a lab under its name among the program's own files; never touches a file that a person wrote. */
    public Result<Result.Done> save(Lab lab) {
        Path file = savedFile(lab.name());
        try {
            PrivateFiles.write(file, LabWriter.write(lab));
            return Result.done();
        } catch (IOException refused) {
            return Result.failed(Failure.of(Text.of("lab.unwritable", file.toString()),
                    Text.of("lab.unwritable.fix")).withDetail(refused.toString()));
        }
    }

    /** A name may hold anything but slashes; its file is named after it, escaped as in a URL, never hidden. */
    private Path savedFile(String name) {
        String escaped = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("*", "%2A");
        return own.resolve((escaped.startsWith(".") ? "%2E" + escaped.substring(1) : escaped) + ENDING);
    }
}
