package org.pgtandem.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.pgtandem.model.ServerFacts;

/** What running servers answered to {@link FactsSql#server}, cut down to some of their settings. */
final class RecordedServers {

    private RecordedServers() {}

    static ServerFacts read(String name) {
        try (var stream = RecordedServers.class.getResourceAsStream(name + ".json")) {
            if (stream == null) {
                throw new AssertionError("no recording " + name);
            }
            return ServerFactsReader.read(new String(stream.readAllBytes(), StandardCharsets.UTF_8), List.of(),
                    List.of());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
