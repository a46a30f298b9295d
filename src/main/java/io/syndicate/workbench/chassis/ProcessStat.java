package io.syndicate.workbench.chassis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What Linux says of a process in {@code /proc/PID/stat}, behind its name, which may hold anything.
 *
 * @param state one letter; {@code Z} has ended and only waits to be noticed
 * @param birth when it began, in ticks since the machine did
 */
record ProcessStat(char state, String birth) {

    private static final int BIRTH = 19;

    /** @param process its id, or {@code self} @throws IOException where there is none, or the system has no {@code /proc} */
    static ProcessStat of(String process) throws IOException {
        String stat = Files.readString(Path.of("/proc", process, "stat"), StandardCharsets.ISO_8859_1);
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return new ProcessStat(fields[0].charAt(0), fields[BIRTH]);
    }
}
