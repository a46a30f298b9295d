package io.syndicate.workbench.chassis;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Python that reads drivers while they are typed: it answers, and it never stays behind. */
class LintHelperTest {

    private static final String QUESTION = "{\"source\": \"def f(:\", \"config\": [], \"secrets\": []}";

    @TempDir
    private Path folder;

    private LintHelper start() throws Exception {
        return LintHelper.start(WorkerProgram.install(folder), Interpreters.resolve(""));
    }

    @Test
    void itMustGreetAnswerAndEndWhenItIsClosed() throws Exception {
        var helper = start();
        try (helper) {
            assertTrue(helper.greeting().contains("log_debug"));
            assertTrue(helper.ask(QUESTION).contains("syntax"));
            assertTrue(helper.ask(QUESTION).contains("syntax"));
        }
        ChassisRig.await("it is gone", () -> !ChassisRig.alive(helper.pid()));
    }

    @Test
    void aHelperThatWasKilledMustSaySoAtTheNextQuestion() throws Exception {
        try (var helper = start()) {
            ProcessHandle.of(helper.pid()).orElseThrow().destroyForcibly();
            ChassisRig.await("it is gone", () -> !ChassisRig.alive(helper.pid()));
            assertThrows(IOException.class, () -> helper.ask(QUESTION));
        }
    }

    @Test
    void aSourceMustNeverBeRun() throws Exception {
        var trace = folder.resolve("trace");
        try (var helper = start()) {
            helper.ask("{\"source\": \"open('" + trace + "', 'w')\", \"config\": [], \"secrets\": []}");
        }
        assertFalse(trace.toFile().exists());
    }

    @Test
    void itMustEndByItselfWhenItsInputDoes() throws Exception {
        var script = WorkerProgram.install(folder).guard().resolveSibling("workbench-lint");
        var process = new ProcessBuilder(Interpreters.resolve("").executable().toString(),
                script.toString()).redirectErrorStream(true).start();
        try {
            process.getOutputStream().close();
            ChassisRig.await("it is gone", () -> !process.isAlive());
        } finally {
            process.destroyForcibly();
        }
    }
}
