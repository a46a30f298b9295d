package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.chassis.Interpreters;
import io.syndicate.workbench.chassis.WorkerProgram;
import io.syndicate.workbench.lint.Linter;
import io.syndicate.workbench.ui.common.FxThread;
import io.syndicate.workbench.ui.common.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Executors;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures the editor for src/docs/performance.md; not part of the build: {@code mvn test -Dtest=EditorFigures}. */
class EditorFigures extends EditorTest {

    private static final int KEYS = 200;

    @TempDir
    private Path folder;

    @Test
    void typingAndProblemsInASmallDriver() throws Exception {
        measure(DRIVER);
    }

    @Test
    void typingAndProblemsAt5000Lines() throws Exception {
        measure(DRIVER + "\n\ndef helper(chunk):\n    total = [x * 2 for x in chunk]\n    return f\"{total} bytes\"\n".repeat(1_000));
    }

    private void measure(String driver) throws Exception {
        var thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
        try (var linter = new Linter(WorkerProgram.install(folder), Interpreters.resolve(""))) {
            examiner = (subject, answer) -> thread.execute(() -> {
                try {
                    answer.accept(linter.examine(subject));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            long lines = driver.lines().count();
            openEditor(Theme.LIGHT, 1_000, 800);
            say(lines + " lines, opening, most at once of the FX thread, processor", openings(driver));
            say(lines + " lines, key on the FX thread, processor", keys());
            say(lines + " lines, problem after the last key", problems());
            examiner = Examiner.NONE;
            disk.close();
            tick();
            thread.shutdown();
        }
    }

    /** The processor's time of the FX thread between two looks at it is never less than that of one task on it; finding the text does not count. */
    private long[] openings(String driver) {
        int last = driver.lastIndexOf("return");
        var micros = new long[10];
        for (int i = 0; i < micros.length; i++) {
            disk.open("coral", DRIVER, CONFIG, SECRETS);
            tick();
            disk.open("coral-" + i, driver, CONFIG, SECRETS);
            var old = onFx(this::shownArea);
            var now = new CodeArea[1];
            long before = onFx(EditorFigures::cpuMicros);
            FxThread.executor().execute(snapshots::tick);
            for (boolean coloured = false; !coloured; ) {
                long looking = onFx(() -> look(now, old));
                long after = onFx(EditorFigures::cpuMicros);
                micros[i] = Math.max(micros[i], after - before - looking);
                coloured = onFx(() -> now[0] != null && !now[0].getStyleOfChar(last).isEmpty());
                before = onFx(EditorFigures::cpuMicros);
            }
        }
        return micros;
    }

    /** @return how long it took */
    private long look(CodeArea[] found, CodeArea old) {
        long begun = cpuMicros();
        if (found[0] == null && shownArea() != old) {
            found[0] = shownArea();
        }
        return cpuMicros() - begun;
    }

    private static long cpuMicros() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000;
    }

    private long[] keys() {
        var micros = new long[KEYS];
        for (int i = 0; i < KEYS; i++) {
            micros[i] = onFx(() -> {
                long begun = cpuMicros();
                shownArea().replaceSelection("x");
                root.applyCss();
                root.layout();
                return cpuMicros() - begun;
            });
        }
        return micros;
    }

    private long[] problems() {
        var micros = new long[10];
        for (int i = 0; i < micros.length; i++) {
            var name = "nothing_" + i;
            onFx(() -> shownArea().replaceText(0, shownArea().getParagraphLength(0), "y = " + name));
            long begun = System.nanoTime();
            await("the problem is listed", () -> isShown("Nothing defines the name " + name));
            micros[i] = (System.nanoTime() - begun) / 1_000;
        }
        return micros;
    }

    private static void say(String what, long[] micros) {
        Arrays.sort(micros);
        System.out.printf("%s: median %d us, 95 %% %d us, most %d us%n", what, micros[micros.length / 2], micros[micros.length * 95 / 100],
                micros[micros.length - 1]);
    }
}
