package org.pgtandem.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Remembers sandboxes in a directory of the program's own, a file each, so that none is forgotten after a crash. */
public final class SandboxRegistry {

    private static final Logger LOG = LoggerFactory.getLogger(SandboxRegistry.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path directory;

    /** Keeps its files there; the directory is made when the first one is written. */
    public SandboxRegistry(Path directory) {
        this.directory = directory;
    }

    /** Every sandbox on record. */
    public List<SandboxRecord> all() {
        List<SandboxRecord> records = new ArrayList<>();
        if (!Files.isDirectory(directory)) {
            return records;
        }
        try (var files = Files.newDirectoryStream(directory, "*.json")) {
            files.forEach(file -> read(file).ifPresent(records::add));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return records;
    }

    void put(SandboxRecord sandbox) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(file(sandbox), JSON.writeValueAsString(sandbox));
    }

    void remove(SandboxRecord sandbox) {
        try {
            Files.deleteIfExists(file(sandbox));
        } catch (IOException stays) {
            LOG.warn("a sandbox's record stays behind", stays);
        }
    }

    private Path file(SandboxRecord sandbox) {
        return directory
                .resolve(sandbox.path().getFileName() + "-" + Integer.toHexString(sandbox.directory().hashCode())
                        + ".json");
    }

    private static Optional<SandboxRecord> read(Path file) {
        try {
            return Optional.of(JSON.readValue(Files.readString(file), SandboxRecord.class));
        } catch (IOException | JacksonException broken) {
            LOG.warn("not a sandbox's record: {}", file, broken);
            return Optional.empty();
        }
    }
}
