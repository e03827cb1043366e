package org.pgtandem.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was typed of a lab that is not done yet, by field. Losing it costs some typing, so failures are only logged. */
public final class DraftFile {

    private static final Logger LOG = LoggerFactory.getLogger(DraftFile.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;

    public DraftFile(Path file) {
        this.file = file;
    }

    /** What was kept; empty where there is nothing or nothing readable. */
    public synchronized Map<String, String> load() {
        try {
            return Files.exists(file) ? Map.copyOf(JSON.readValue(Files.readString(file), new TypeReference<>() {
            })) : Map.of();
        } catch (IOException | JacksonException | NullPointerException unreadable) {
            LOG.warn("what was typed cannot be read again from {}: {}", file, unreadable.toString());
            return Map.of();
        }
    }

    public synchronized void keep(Map<String, String> typed) {
        try {
            PrivateFiles.write(file, JSON.writeValueAsString(typed));
        } catch (IOException refused) {
            LOG.warn("what was typed cannot be kept in {}: {}", file, refused.toString());
        }
    }
}
