package io.syndicate.workbench.chassis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Real Pythons that end as told, or do not want to. */
class HelperEndTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final int KILLED = 128 + 9;

    private Process process;

    private void start(String code) throws Exception {
        process = new ProcessBuilder(Interpreters.resolve("").executable().toString(), "-c", "print(1, flush=True)\n" + code).start();
        assertEquals('1', process.getInputStream().read());
    }

    @AfterEach
    void nothingMustBeLeft() {
        process.destroyForcibly();
        assertFalse(Thread.interrupted());
    }

    @Test
    void aHelperMustHaveTheTimeForItsLastWork() throws Exception {
        start("import sys, time\nsys.stdin.read()\ntime.sleep(0.3)\nsys.exit(7)");
        HelperEnd.of(process, LONG);
        assertEquals(7, process.exitValue());
    }

    @Test
    void oneThatDoesNotWantToEndMustBeKilled() throws Exception {
        start("import signal, time\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\nwhile True: time.sleep(9)");
        HelperEnd.of(process, Duration.ofMillis(50));
        assertEquals(KILLED, process.exitValue());
    }

    @Test
    void anInterruptMustNeitherCutItShortNorBeLost() throws Exception {
        start("import sys, time\nsys.stdin.read()\ntime.sleep(0.3)\nsys.exit(7)");
        Thread.currentThread().interrupt();
        HelperEnd.of(process, LONG);
        assertTrue(Thread.interrupted());
        assertEquals(7, process.exitValue());
    }

    @Test
    void oneThatIsGoneAlreadyMustBeNoTrouble() throws Exception {
        start("raise SystemExit(3)");
        ChassisRig.await("it is gone", () -> !process.isAlive());
        HelperEnd.of(process, LONG);
        assertEquals(3, process.exitValue());
    }

    @Test
    void whatItStillHadToReadMustBeNoTrouble() throws Exception {
        start("import time\ntime.sleep(90)");
        process.getOutputStream().write(new byte[1_000]);
        HelperEnd.of(process, Duration.ZERO);
        assertEquals(KILLED, process.exitValue());
    }

    @Test
    void oneThatReadsNothingOfALongInputMustBeKilledAllTheSame() throws Exception {
        start("import time\ntime.sleep(90)");
        var writer = Thread.ofPlatform().start(() -> assertThrows(IOException.class,
                () -> process.getOutputStream().write(new byte[1 << 20])));
        ChassisRig.await("the pipe is full", () -> blocked(writer));
        HelperEnd.of(process, Duration.ofMillis(50));
        assertEquals(KILLED, process.exitValue());
        writer.join(LONG);
        assertFalse(writer.isAlive());
    }

    private static boolean blocked(Thread writer) {
        return Arrays.stream(writer.getStackTrace()).anyMatch(frame -> frame.getMethodName().equals("writeBytes"));
    }
}
