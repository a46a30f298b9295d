package io.syndicate.workbench.run;

import io.syndicate.workbench.chassis.LogLine;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Optional;

/** The session's whole log on disk, secrets masked, up to a size. Thread-safe. */
public final class LogFile implements AutoCloseable {

    private static final long MAX_CHARS = 256L << 20;
    private static final int KEPT_FILES = 5;

    private final Path path;
    private final BufferedWriter out;
    private long written;
    private String trouble;
    private long leftOut;

    private LogFile(Path path) throws IOException {
        this.path = path;
        this.out = Files.newBufferedWriter(path);
    }

    /**
     * Begins a log file and removes the oldest of earlier ones, so that five are left.
     *
     * @param folder made where missing
     * @return a new file in it, named for the time
     * @throws IOException where it cannot be made
     */
    public static LogFile create(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var files = Files.list(folder)) {
            var old = files.filter(file -> file.toString().endsWith(".log")).sorted(Comparator.reverseOrder()).skip(KEPT_FILES - 1L).toList();
            for (Path file : old) {
                Files.deleteIfExists(file);
            }
        }
        String time = LocalDateTime.now().format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-"));
        return new LogFile(Files.createTempFile(folder, time, ".log"));
    }

    /** @return where it lies */
    public Path path() {
        return path;
    }

    /** @return why lines are no longer written, if so: the disk is full, the file has its size */
    public synchronized Optional<String> trouble() {
        return Optional.ofNullable(trouble).map(why -> leftOut == 0 ? why : why + " (%,d so far)".formatted(leftOut));
    }

    /** Writes a line; after trouble nothing is written any more. @param line with its secrets masked @return whether it was written */
    public synchronized boolean add(LogLine line) {
        if (trouble != null) {
            leftOut++;
            return false;
        }
        try {
            String text = line.time() + " g" + line.generation() + " " + line.pid() + " " + line.mode() + " #" + line.request() + " " + line.level() + " "
                    + line.text() + System.lineSeparator();
            out.write(text);
            written += text.length();
            if (written > MAX_CHARS) {
                out.write("The log file has reached its size; later lines are not in it." + System.lineSeparator());
                stop("The log file has reached its size; later lines are not in it: " + path);
            }
            return true;
        } catch (IOException e) {
            stop("The log file can no longer be written (" + e.getMessage() + "): " + path);
            leftOut++;
            return false;
        }
    }

    private void stop(String why) {
        trouble = why;
    }

    /** Brings what was written to disk. */
    public synchronized void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            stop("The log file can no longer be written (" + e.getMessage() + "): " + path);
        }
    }

    @Override
    public synchronized void close() {
        try {
            out.close();
        } catch (IOException e) {
            stop("The log file could not be finished (" + e.getMessage() + "): " + path);
        }
    }
}
