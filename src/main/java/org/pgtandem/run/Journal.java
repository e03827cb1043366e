package org.pgtandem.run;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A run written down while it happens: each event as a JSON line, and all of it as a log for people. Events come masked,
 * so no secret lies in either. What cannot be written is told once and does not stop the run.
 */
public final class Journal implements Consumer<Event>, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss.SSS")
            .withZone(ZoneOffset.UTC);

    private final Path log;
    private final BufferedWriter events;
    private final BufferedWriter lines;
    private boolean broken;

    private Journal(Path log, BufferedWriter events, BufferedWriter lines) {
        this.log = log;
        this.events = events;
        this.lines = lines;
    }

    /**
     * Starts the journal of a run, {@code LAB/TIME.jsonl} and {@code LAB/TIME.log} in the folder; directories and files
     * are the person's alone.
     *
     * @throws IOException if the files cannot be made
     */
    public static Journal open(Path folder, String lab, Instant start) throws IOException {
        Path own = Files.createDirectories(folder.resolve(lab.replaceAll("[^\\p{L}\\p{N}._-]", "-")));
        String name = STAMP.format(start);
        Path log = own.resolve(name + ".log");
        return new Journal(log, create(own.resolve(name + ".jsonl")), create(log));
    }

    /** The log for people: what the window opens as the full log. */
    public Path log() {
        return log;
    }

    @Override
    public synchronized void accept(Event event) {
        if (broken) {
            return;
        }
        try {
            events.write(EventJson.of(event).toString());
            events.newLine();
            for (String line : EventLog.lines(event)) {
                lines.write(line);
                lines.newLine();
            }
            if (!(event instanceof Event.Line)) {
                events.flush();
                lines.flush();
            }
        } catch (IOException full) {
            broken = true;
            LOG.warn("The journal {} ends here: {}", log, full.getMessage());
        }
    }

    @Override
    public synchronized void close() {
        try (events; lines) {
            broken = true;
        } catch (IOException full) {
            LOG.warn("The journal {} lacks its end: {}", log, full.getMessage());
        }
    }

    private static BufferedWriter create(Path file) throws IOException {
        Files.createFile(file);
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return Files.newBufferedWriter(file, StandardOpenOption.WRITE);
    }
}
