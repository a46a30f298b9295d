package io.syndicate.workbench.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.syndicate.workbench.chassis.Companion;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The echoes that workers are held against: real programs at the ends of real pipes. */
@Timeout(120)
class EchoTest {

    private static final Duration LONG = Duration.ofSeconds(100);
    private static final EchoProgram CAT = new EchoProgram(List.of("cat"), "cat", false);

    @TempDir
    private Path folder;

    private EchoProgram program(String which) throws IOException {
        if (which.equals("cat")) {
            return CAT;
        }
        EchoProgram made = EchoProgram.make(folder);
        assumeTrue(made.whole(), "there is no C compiler");
        return made;
    }

    @ParameterizedTest
    @ValueSource(strings = {"c", "cat"})
    void messagesOfAnySizeMustComeBackWhole(String which) throws Exception {
        try (var echo = Echo.start(program(which), LONG)) {
            for (int size : new int[] {0, 1, 9, 10, 70, 4096, 65_536, 70_000, 1 << 20}) {
                assertTrue(echo.exchange(Preflight.noise(size), 3) > 0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"c", "cat"})
    void manyOnTheirWayMustAllComeBack(String which) throws Exception {
        try (var echo = Echo.start(program(which), LONG)) {
            for (int together : new int[] {1, 2, 3, 1_000}) {
                assertTrue(echo.pipeline(Preflight.noise(70), 5_000, together) > 0);
            }
            assertTrue(echo.pipeline(Preflight.noise(300_000), 20, 20) > 0, "more than the pipes hold");
        }
    }

    @Test
    void anEchoThatEndsMustBeAnErrorAndNoEndlessWait() throws Exception {
        try (var echo = Echo.start(new EchoProgram(List.of("sh", "-c", "exec head -c 4"), "a short one", true), LONG)) {
            assertThrows(IOException.class, () -> echo.exchange(Preflight.noise(70), 10));
        }
    }

    @Test
    void anEchoThatHangsMustBeEndedWhenItsTimeIsUp() throws Exception {
        try (var echo = Echo.start(new EchoProgram(List.of("sleep", "600"), "a hanging one", true), Duration.ofMillis(300))) {
            assertThrows(IOException.class, () -> echo.exchange(Preflight.noise(70), 1));
        }
    }

    @Test
    void aClosedEchoMustNotRunOn() throws Exception {
        var echo = Echo.start(CAT, LONG);
        long pid = echo.pid();
        assertTrue(Companion.runs(pid));
        echo.close();
        assertFalse(Companion.runs(pid));
    }

    @Test
    void whatAProgramPrintedAndHowItEndedMustBeTold() throws Exception {
        var ended = Companion.run(List.of("sh", "-c", "echo out; echo err >&2; exit 3"), LONG);
        assertEquals(3, ended.status());
        assertEquals("out\nerr\n", ended.output());
        assertEquals(137, Companion.run(List.of("sleep", "600"), Duration.ofMillis(200)).status(),
                "killed by signal 9 when its time is up");
        assertThrows(IOException.class, () -> Companion.run(List.of("no-such-program-here"), LONG));
    }
}
