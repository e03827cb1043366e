package org.pgtandem.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file in which the last run was written down. */
final class FullLog {

    private static final Logger LOG = LoggerFactory.getLogger(FullLog.class);

    private FullLog() {}

    /** The newest file in a folder; empty where there is none. */
    static Optional<Path> newest(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).max(Comparator.comparingLong(FullLog::changed));
        } catch (IOException e) {
            LOG.info("No journals in {}: {}", folder, e.toString());
            return Optional.empty();
        }
    }

    private static long changed(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException gone) {
            return 0;
        }
    }

    /** Shows a file in whatever program this computer uses for it. */
    static Result<Result.Done> show(Path file) {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        List<String> command = os.startsWith("mac")
                ? List.of("open", file.toString())
                : os.startsWith("windows")
                        ? List.of("explorer.exe", file.toString())
                        : List.of("xdg-open", file.toString());
        try {
            new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return Result.done();
        } catch (IOException e) {
            LOG.info("Cannot show {}: {}", file, e.toString());
            return Result.failed(Failure.of(Text.of("wizard.log.at", file.toString()), Text.of("wizard.bug.hint")));
        }
    }
}
