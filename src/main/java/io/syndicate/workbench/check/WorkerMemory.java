package io.syndicate.workbench.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Reads how much memory a worker has, where the system tells. */
final class WorkerMemory {

    private static final long PAGE = 4_096;

    private WorkerMemory() {
    }

    /** @return resident bytes of a process; empty where there is no {@code /proc}, or the process is gone */
    static OptionalLong bytes(long pid) {
        try {
            return OptionalLong.of(Long.parseLong(Files.readString(Path.of("/proc", Long.toString(pid), "statm")).split(" ")[1]) * PAGE);
        } catch (IOException _) {
            return OptionalLong.empty();
        }
    }
}
