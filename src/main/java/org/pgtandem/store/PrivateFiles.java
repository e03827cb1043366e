package org.pgtandem.store;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/** Files and directories for their owner alone; on file systems without POSIX modes, as the system has it. */
final class PrivateFiles {

    private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private PrivateFiles() {}

    /** Makes a directory with mode 0700, and its parents with it; one that exists gets that mode. */
    static void directory(Path directory) throws IOException {
        Files.createDirectories(directory, mode("rwx------"));
        if (POSIX) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /**
     * Replaces a file as a whole, with mode 0600: a reader sees the old text or the new one. Makes its directory where
     * that is missing.
     */
    static void write(Path file, String text) throws IOException {
        Path directory = Objects.requireNonNull(file.toAbsolutePath().getParent());
        if (!Files.isDirectory(directory)) {
            directory(directory);
        }
        Path beside = Files.createTempFile(directory, "." + file.getFileName(), ".new", mode("rw-------"));
        try {
            Files.writeString(beside, text);
            move(beside, file);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException notHere) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Whether somebody else than the owner may do anything with a file. */
    static boolean openToOthers(Path file) throws IOException {
        if (!POSIX) {
            return false;
        }
        Set<PosixFilePermission> all = Files.getPosixFilePermissions(file);
        return all.stream().anyMatch(permission -> !permission.name().startsWith("OWNER"));
    }

    /** A file's mode in octal, such as {@code 0644}; {@code ?} where there are no modes. */
    static String octalMode(Path file) throws IOException {
        if (!POSIX) {
            return "?";
        }
        int mode = 0;
        Set<PosixFilePermission> all = Files.getPosixFilePermissions(file);
        for (PosixFilePermission permission : PosixFilePermission.values()) {
            mode = mode << 1 | (all.contains(permission) ? 1 : 0);
        }
        return "0" + Integer.toOctalString(mode);
    }

    private static FileAttribute<?>[] mode(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
