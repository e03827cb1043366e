package org.pgtandem.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.pgtandem.job.EngineFactory;
import org.pgtandem.job.LabLibrary;
import org.pgtandem.model.Keyring;
import org.pgtandem.model.PreferenceStore;

/**
 * What the window works with.
 *
 * @param keyring  the operating system's keyring, given how to learn the name of the lab in work
 * @param journals folder where runs are written down
 * @param postgres the version of the newest PostgreSQL found on this computer; may take a second
 * @param embedded the version that the program carries
 */
public record WindowParts(EngineFactory engines, LabLibrary library, PreferenceStore preferences,
        Function<Supplier<String>, Keyring> keyring, Path journals, Supplier<Optional<String>> postgres,
        String embedded) {}
