package io.syndicate.workbench.bench;

import io.syndicate.workbench.chassis.Companion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The program whose echo is the limit.
 *
 * @param command how it is started
 * @param words   what it is, for people
 * @param whole   whether it takes a message whole before it answers, as a worker does; {@code cat} sends on what it has got
 */
record EchoProgram(List<String> command, String words, boolean whole) {

    private static final Duration COMPILE_PATIENCE = Duration.ofSeconds(30);
    private static final EchoProgram CAT = new EchoProgram(List.of("cat"), "cat, for want of a C compiler", false);

    /** @param folder gets the compiled program @return a C program where there is a compiler, else {@code cat} */
    static EchoProgram make(Path folder) throws IOException {
        Path source = folder.resolve("echo.c");
        try (InputStream in = EchoProgram.class.getResourceAsStream("/bench/echo.c")) {
            Files.copy(in, source);
        }
        for (String compiler : List.of("cc", "gcc", "clang")) {
            if (compiled(compiler, source, folder.resolve("echo"))) {
                return new EchoProgram(List.of(folder.resolve("echo").toString()), "a C program (" + compiler + ")", true);
            }
        }
        return CAT;
    }

    private static boolean compiled(String compiler, Path source, Path program) {
        try {
            return Companion.run(List.of(compiler, "-O2", source.toString(), "-o", program.toString()), COMPILE_PATIENCE).status() == 0;
        } catch (IOException _) {
            // There is no such compiler: another, or cat, will do.
            return false;
        }
    }
}
