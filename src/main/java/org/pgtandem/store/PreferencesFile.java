package org.pgtandem.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.pgtandem.model.Failure;
import org.pgtandem.model.PreferenceStore;
import org.pgtandem.model.Preferences;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Preferences as a JSON file. An unknown key of a newer version is passed over: nothing depends on this file. */
public final class PreferencesFile implements PreferenceStore {

    private static final Logger LOG = LoggerFactory.getLogger(PreferencesFile.class);
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final Path file;

    public PreferencesFile(Path file) {
        this.file = file;
    }

    @Override
    public synchronized Preferences load() {
        if (!Files.exists(file)) {
            return Preferences.FIRST;
        }
        try {
            return JSON.readValue(Files.readString(file), Preferences.class);
        } catch (IOException | JacksonException unreadable) {
            LOG.warn("preferences in {} cannot be read and start anew: {}", file, unreadable.toString());
            return Preferences.FIRST;
        }
    }

    @Override
    public synchronized Result<Result.Done> change(UnaryOperator<Preferences> change) {
        try {
            PrivateFiles.write(file, JSON.writeValueAsString(change.apply(load())));
            return Result.done();
        } catch (IOException refused) {
            return Result.failed(Failure.of(Text.of("lab.unwritable", file.toString()),
                    Text.of("lab.unwritable.fix")).withDetail(refused.toString()));
        }
    }
}
