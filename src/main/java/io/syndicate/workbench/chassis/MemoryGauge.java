package io.syndicate.workbench.chassis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Reads how much memory a process has, where the system has {@code /proc}. Looks at most twice a second. Used by the watchdog alone. */
final class MemoryGauge {

    private static final long EVERY_NANOS = 500_000_000;
    private static final String RESIDENT = "VmRSS:";

    private final Path status;
    private long due = System.nanoTime();
    private volatile long resident;

    MemoryGauge(long pid) {
        status = Path.of("/proc", Long.toString(pid), "status");
    }

    /** @return bytes in memory when last looked, 0 where that cannot be known; any thread */
    long resident() {
        return resident;
    }

    /** @return whether it was time to look, so that {@link #resident} is new */
    boolean look(long now) {
        if (now < due) {
            return false;
        }
        due = now + EVERY_NANOS;
        resident = read();
        return true;
    }

    private long read() {
        try {
            for (String line : Files.readAllLines(status, StandardCharsets.ISO_8859_1)) {
                if (line.startsWith(RESIDENT)) {
                    return Long.parseLong(line.substring(RESIDENT.length()).replace("kB", "").strip()) << 10;
                }
            }
        } catch (IOException _) {
            // It has ended, or the system has no /proc: nothing is known.
        }
        return 0;
    }

    /** @return bytes in words: {@code 1 GiB}, {@code 256 MiB}, {@code 1.5 GiB} */
    static String words(long bytes) {
        double gib = bytes / (double) (1L << 30);
        String text = gib >= 1 ? String.format(Locale.ROOT, "%.1f GiB", gib) : String.format(Locale.ROOT, "%.1f MiB", gib * 1024);
        return text.replace(".0 ", " ");
    }
}
