package org.pgtandem.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;

/** Where a sandbox can lie: an empty directory, whose path is not too long for sockets. */
final class SandboxPlace {

    /** Longest path of a Unix socket that every system takes, less the socket's own name. */
    private static final int LONGEST_SOCKET_DIR = 103 - "/.s.PGSQL.65535".length();

    private SandboxPlace() {}

    /** The directory itself where it is empty or new, or a temporary one where none is given. */
    static Result<Path> empty(@Nullable Path place) throws IOException {
        Path directory = place == null
                ? temporary()
                : Files.createDirectories(place.toAbsolutePath().normalize());
        try (Stream<Path> inside = Files.list(directory)) {
            if (inside.findAny().isPresent()) {
                return Result.failed(Failure.of(Text.of("sandbox.not-empty", directory),
                        Text.of("sandbox.not-empty.hint")));
            }
        }
        if (!hasRoomForSockets(directory)) {
            return Result.failed(Failure.of(Text.of("sandbox.path-too-long", directory),
                    Text.of("sandbox.path-too-long.hint")));
        }
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
        return Result.ok(directory);
    }

    /** The usual place, except where its path is too long for sockets, as that of macOS is. */
    private static Path temporary() throws IOException {
        Path usual = Path.of(System.getProperty("java.io.tmpdir"));
        Path shorter = Path.of("/tmp");
        boolean fits = hasRoomForSockets(usual.resolve("pgtandem-" + Long.MAX_VALUE));
        return Files.createTempDirectory(fits || !Files.isDirectory(shorter) ? usual : shorter, "pgtandem-");
    }

    private static boolean hasRoomForSockets(Path directory) {
        return directory.resolve(Sandbox.STANDBY).resolve("data").toString().length() <= LONGEST_SOCKET_DIR;
    }
}
