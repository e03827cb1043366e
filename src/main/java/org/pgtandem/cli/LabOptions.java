package org.pgtandem.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command on a lab takes. */
final class LabOptions {

    @Parameters(paramLabel = "LAB", descriptionKey = "pgtandem.option.lab")
    private String lab = "";

    @Option(names = "--secrets", paramLabel = "FILE", descriptionKey = "pgtandem.option.secrets")
    private @Nullable Path secrets;

    @Option(names = "--accept-new-host-keys", descriptionKey = "pgtandem.option.acceptNewHostKeys")
    private boolean acceptNewHostKeys;

    String lab() {
        return lab;
    }

    boolean acceptNewHostKeys() {
        return acceptNewHostKeys;
    }

    /** The secrets file: of the option, else of the variable. */
    Optional<Path> secrets(Map<String, String> env) {
        String named = env.getOrDefault("PGTANDEM_SECRETS", "");
        return Optional.ofNullable(secrets).or(() -> named.isBlank() ? Optional.empty() : Optional.of(Path.of(named)));
    }
}
