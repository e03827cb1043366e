package org.pgtandem.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** A checkout that holds the launcher, one source, and beside it tools that stand in for the JDK and Maven. */
final class Checkout {
    private static final String JAVA = """
            #!/bin/sh
            printf '%s\\n' "$@"
            """;
    /** Leaves a mark for each build, and makes the two things that the launcher takes from it. */
    private static final String MAVEN = """
            #!/bin/sh
            echo built >>"$MARKS"
            sleep "${BUILD_SECONDS:-0}"
            for word in "$@"; do
                case $word in
                    -f) ;;
                    -DoutputDirectory=*) mkdir -p "${word#*=}" ;;
                    */pom.xml) mkdir -p "${word%/pom.xml}/target/quick" && touch "${word%/pom.xml}/target/quick/pgtandem-1.jar" ;;
                esac
            done
            echo 'what Maven says'
            [ ! -e "$MARKS.broken" ] || { echo '[ERROR] broken.java: no'; exit 1; }
            """;
    private static final List<String> SYSTEM_TOOLS = List.of("sh", "sed", "dirname", "basename", "readlink", "find",
            "head", "cat", "uname", "mkdir", "ls", "rm", "ln", "ps", "grep", "touch", "cp", "mv", "sleep", "locale");

    final Path root;
    private final Path folder;
    private final Path tools;
    private final Path jdk;
    private final Path marks;

    Checkout(Path folder) throws IOException {
        this.folder = folder;
        root = Files.createDirectories(folder.resolve("a check out"));
        tools = Files.createDirectories(folder.resolve("tools"));
        jdk = folder.resolve("jdk");
        marks = folder.resolve("marks");
        Files.createDirectories(root.resolve("src/main"));
        Files.createDirectories(root.resolve("app"));
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        Files.copy(Path.of("app/pgtandem"), root.resolve("app/pgtandem"));
        for (String tool : SYSTEM_TOOLS) {
            Files.createSymbolicLink(tools.resolve(tool), found(tool));
        }
        script(tools.resolve("mvn"), MAVEN);
        installJdk();
    }

    /** Puts a JDK there that really starts Java, on a program that tells its language, and words and which of them are files. */
    void installRealJava() throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        script(jdk.resolve("bin/java"), """
                #!/bin/sh
                until [ "$1" = org.pgtandem.Main ]; do shift; done
                shift
                exec "%s" -cp "%s" %s "$@"
                """.formatted(java, Path.of(Echo.class.getProtectionDomain().getCodeSource().getLocation().getPath()),
                Echo.class.getName()));
    }

    /** A script beside the checkout. */
    Path script(String name, String text) throws IOException {
        script(folder.resolve(name), text);
        return folder.resolve(name);
    }

    void removeMaven() throws IOException {
        Files.delete(tools.resolve("mvn"));
    }

    void breakTheBuild() throws IOException {
        Files.createFile(marks.resolveSibling("marks.broken"));
    }

    long builds() throws IOException {
        try (Stream<String> lines = Files.exists(marks) ? Files.lines(marks) : Stream.empty()) {
            return lines.count();
        }
    }

    /** The launcher, about to start in an environment that holds nothing but our tools. */
    ProcessBuilder launcher(Path script, String... arguments) {
        var builder = new ProcessBuilder(Stream.concat(Stream.of(script.toString()), Stream.of(arguments)).toList());
        builder.directory(folder.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("JAVA_HOME", jdk.toString());
        builder.environment().put("MARKS", marks.toString());
        return builder;
    }

    private void installJdk() throws IOException {
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"25.0.1\"\n");
        script(jdk.resolve("bin/java"), JAVA);
        script(jdk.resolve("bin/javac"), JAVA);
    }

    private static Path found(String tool) {
        return Stream.of("/usr/bin", "/bin").map(folder -> Path.of(folder, tool)).filter(Files::exists).findFirst()
                .orElseThrow();
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
