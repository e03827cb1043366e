package org.pgtandem.sandbox;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL server that comes with this program: initdb, pg_ctl and postgres, no client programs. */
final class EmbeddedPostgres {

    private EmbeddedPostgres() {}

    /** Whether a server for this platform came with the program. */
    static boolean available() {
        return EmbeddedPostgres.class.getResource(resource()) != null;
    }

    /**
     * Unpacks the server.
     *
     * @param into a directory that does not exist yet
     * @return the directory of its programs; empty if none came for this platform
     */
    static Optional<Path> unpack(Path into) throws IOException {
        try (@Nullable
        InputStream archive = EmbeddedPostgres.class.getResourceAsStream(resource())) {
            if (archive == null) {
                return Optional.empty();
            }
            try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
                extract(tar, into);
            }
        }
        return Optional.of(into.resolve("bin"));
    }

    private static void extract(TarArchiveInputStream tar, Path into) throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path target = into.resolve(entry.getName()).normalize();
            if (!target.startsWith(into)) {
                throw new IOException("the archive leaves its directory: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(target);
            } else if (entry.isSymbolicLink()) {
                Files.createDirectories(target.resolveSibling(""));
                Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            } else {
                Files.createDirectories(target.resolveSibling(""));
                Files.copy(tar, target);
                boolean program = (entry.getMode() & 0100) != 0;
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program
                        ? "rwxr-xr-x"
                        : "rw-r--r--"));
            }
        }
    }

    private static String resource() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String os = system.contains("mac") ? "darwin" : system.contains("windows") ? "windows" : "linux";
        String arch = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return "/postgres-" + os + "-" + arch + ".txz";
    }
}
