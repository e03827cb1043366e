package org.pgtandem.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;

/** The server that a sandbox runs: the one that is wanted, found here or embedded. */
record PostgresChoice(PostgresFinder finder) {

    /**
     * One server.
     *
     * @param wanted    a major version, a directory of programs, {@code embedded}; null: the newest found, else embedded
     * @param directory the sandbox's, where the embedded one is unpacked
     */
    Result<FoundPostgres> of(@Nullable String wanted, Path directory) throws IOException {
        boolean embedded = "embedded".equals(wanted);
        Optional<FoundPostgres> here = embedded ? Optional.empty() : installed(wanted);
        if (here.isPresent()) {
            return Result.ok(here.get());
        }
        if (wanted != null && !embedded) {
            return Result.failed(Failure.of(Text.of("sandbox.no-such-postgres", wanted),
                    Text.of("sandbox.no-such-postgres.hint", versions())));
        }
        return EmbeddedPostgres.unpack(SandboxLayout.embedded(directory)).flatMap(finder::in)
                .map(FoundPostgres::asEmbedded).map(Result::ok)
                .orElseGet(() -> Result.failed(Failure.of(Text.of("sandbox.no-postgres"),
                        Text.of("sandbox.no-postgres.hint"))));
    }

    private Optional<FoundPostgres> installed(@Nullable String wanted) {
        if (wanted != null && wanted.contains("/")) {
            return finder.in(Path.of(wanted).toAbsolutePath());
        }
        return finder.find().stream()
                .filter(found -> wanted == null || wanted.equals(String.valueOf(found.version().major()))).findFirst();
    }

    private String versions() {
        Stream<String> found = finder.find().stream().map(postgres -> String.valueOf(postgres.version().major()));
        return String.join(", ", Stream.concat(found, Stream.of("embedded")).distinct().toList());
    }
}
