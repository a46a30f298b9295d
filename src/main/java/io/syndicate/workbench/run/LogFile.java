package io.syndicate.workbench.run;

import io.syndicate.workbench.chassis.LogLine;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;
import java.util.TimeZone;

/** The session's whole log on disk, secrets masked, up to a size. Thread-safe. */
public final class LogFile implements AutoCloseable {

    private static final long MAX_BYTES = 256L << 20;
    private static final int BUFFER_BYTES = 1 << 13;
    private static final int KEPT_FILES = 5;
    private static final int MOST_IN_A_SECOND = 1_000;

    private final Path path;
    private final OutputStream out;
    /** Where lines end that may be in the buffer still: a disk that is full by then loses them. */
    private final Deque<Long> unsure = new ArrayDeque<>();
    private long written;
    private volatile String trouble;
    private volatile long leftOut;
    private long told;
    private boolean broken;
    private boolean closed;

    private LogFile(Path path) throws IOException {
        this.path = path;
        this.out = new BufferedOutputStream(Files.newOutputStream(path), BUFFER_BYTES);
    }

    /** @param file is there, or can be made; written from its beginning */
    static LogFile on(Path file) throws IOException {
        return new LogFile(file);
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
            var old = files.filter(file -> file.toString().endsWith(".log")).sorted(Comparator.reverseOrder()).skip(KEPT_FILES - 1L)
                    .toList();
            for (Path file : old) {
                Files.deleteIfExists(file);
            }
        }
        return new LogFile(createIn(folder));
    }

    /**
     * Without formatter, rules of time zones and random numbers, which take longer to load than all else here; a session's first worker
     * waits for this.
     */
    private static Path createIn(Path folder) throws IOException {
        long millis = System.currentTimeMillis();
        var now = LocalDateTime.ofEpochSecond(millis / 1_000, 0,
                ZoneOffset.ofTotalSeconds(TimeZone.getDefault().getOffset(millis) / 1_000));
        String time = digits(now.getYear(), now.getMonthValue(), now.getDayOfMonth()) + "-"
                + digits(now.getHour(), now.getMinute(), now.getSecond());
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        for (int next = 1;; next++) {
            try {
                return Files.createFile(folder.resolve(time + "-" + next + ".log"), ownerOnly);
            } catch (FileAlreadyExistsException taken) {
                if (next == MOST_IN_A_SECOND) {
                    throw taken;
                }
            }
        }
    }

    private static String digits(int first, int second, int third) {
        String all = Integer.toString(100_000_000 + first * 10_000 + second * 100 + third).substring(1);
        return first > 99 ? all : all.substring(2);
    }

    /** @return where it lies */
    public Path path() {
        return path;
    }

    /** @return why lines are no longer written, if so: the disk is full, the file has its size; never waits for the disk */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble).map(why -> leftOut == 0 ? why : why + " (%,d so far)".formatted(leftOut));
    }

    /**
     * Writes a line; after trouble nothing is written any more.
     *
     * @param line with its secrets masked
     * @return how many lines are not in the file, this one or earlier ones, and were not counted by an earlier return
     */
    public synchronized long add(LogLine line) {
        if (trouble == null && closed) {
            trouble = "The log file is closed; later lines are not in it: " + path;
        }
        if (trouble == null) {
            write(line);
        } else {
            leftOut++;
        }
        long lost = leftOut - told;
        told = leftOut;
        return lost;
    }

    private void write(LogLine line) {
        try {
            put(line.time() + " g" + line.generation() + " " + line.pid() + " " + line.mode() + " #" + line.request() + " " + line.level()
                    + " "
                    + line.text());
            if (written > MAX_BYTES) {
                put("The log file has reached its size; later lines are not in it.");
                trouble = "The log file has reached its size; later lines are not in it: " + path;
            }
        } catch (IOException e) {
            broken("The log file can no longer be written", e);
        }
    }

    private void put(String text) throws IOException {
        byte[] bytes = (text + System.lineSeparator()).getBytes(StandardCharsets.UTF_8);
        unsure.addLast(written + bytes.length);
        out.write(bytes);
        written += bytes.length;
        while (!unsure.isEmpty() && unsure.peekFirst() <= written - BUFFER_BYTES) {
            unsure.removeFirst();
        }
    }

    /** Counts the lines that did not get as far as the file. */
    private void broken(String what, IOException why) {
        broken = true;
        trouble = what + " (" + why.getMessage() + "): " + path;
        try {
            long size = Files.size(path);
            leftOut += unsure.stream().filter(end -> end > size).count();
        } catch (IOException _) {
            // The file is gone with all that was in it; those in doubt are counted as lost.
            leftOut += unsure.size();
        }
        unsure.clear();
    }

    /** Brings what was written to disk. */
    public synchronized void flush() {
        if (broken) {
            return; // what could not be written is counted as lost: it must not come later all the same
        }
        try {
            out.flush();
            unsure.clear();
        } catch (IOException e) {
            broken("The log file can no longer be written", e);
        }
    }

    @Override
    public synchronized void close() {
        flush();
        closed = true;
        try {
            out.close();
        } catch (IOException e) {
            if (!broken) {
                broken("The log file could not be finished", e);
            }
        }
    }
}
