package io.syndicate.workbench.chassis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitStatusTest {

    @ParameterizedTest
    @CsvSource({"INT, SIGINT", "KILL, SIGKILL", "TERM, SIGTERM", "SEGV, SIGSEGV", "ABRT, SIGABRT", "HUP, SIGHUP", "PIPE, SIGPIPE",
            "BUS, SIGBUS",
        "ILL, SIGILL"})
    void aRealSignalMustBeNamed(String signal, String name) throws Exception {
        // Where the tests run in a shell's background, SIGINT is ignored unless it is set back.
        int status = new ProcessBuilder("env", "--default-signal", "/bin/sh", "-c", "kill -s " + signal + " $$").start().waitFor();
        assertEquals("was ended by " + name, ExitStatus.words(status));
    }

    @ParameterizedTest
    @CsvSource({"1, usage", "2, driver_init", "3, unreadable", "4, raised"})
    void aStatusOfTheWorkersMustBeExplained(int status, String word) {
        assertTrue(ExitStatus.words(status).startsWith("exited with status " + status + " ("), ExitStatus.words(status));
        assertTrue(ExitStatus.words(status).contains(word), ExitStatus.words(status));
    }

    @Test
    void anyOtherMustBeSaidAsItIs() {
        assertEquals("exited with status 0", ExitStatus.words(0));
        assertEquals("exited with status 5", ExitStatus.words(5));
        assertEquals("exited with status 127", ExitStatus.words(127));
        assertEquals("exited with status 128", ExitStatus.words(128));
        assertEquals("exited with status 255", ExitStatus.words(255));
    }
}
