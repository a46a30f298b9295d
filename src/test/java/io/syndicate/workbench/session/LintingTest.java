package io.syndicate.workbench.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.chassis.Interpreter;
import io.syndicate.workbench.chassis.Interpreters;
import io.syndicate.workbench.chassis.WorkerProgram;
import io.syndicate.workbench.lint.Finding;
import io.syndicate.workbench.lint.LintReport;
import io.syndicate.workbench.lint.LintSubject;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Examining while the author types: the newest text wins, and the project's own interpreter judges. */
class LintingTest {

    @TempDir
    private Path folder;

    private static LintReport examine(Linting linting, String driver) throws Exception {
        var answer = new CompletableFuture<LintReport>();
        linting.examine(new LintSubject(driver, "{\"A\" 1}", "{}"), answer::complete);
        return answer.get(60, TimeUnit.SECONDS);
    }

    private static List<String> rules(LintReport report) {
        return report.findings().stream().map(Finding::rule).toList();
    }

    @Test
    void theNewestTextMustBeAnsweredAndOlderOnesMayBeLeftOut() throws Exception {
        var python = Interpreters.resolve("");
        try (var linting = new Linting(WorkerProgram.install(folder), () -> python)) {
            examine(linting, "");
            var answered = new CopyOnWriteArrayList<Integer>();
            var last = new CompletableFuture<LintReport>();
            for (int i = 1; i <= 200; i++) {
                int number = i;
                var driver = "x = 1\n".repeat(i * 10) + "nothing_" + i;
                linting.examine(new LintSubject(driver, "{}", "{}"), report -> {
                    answered.add(number);
                    if (number == 200) {
                        last.complete(report);
                    }
                });
            }
            assertEquals("Nothing defines the name nothing_200", last.get(60, TimeUnit.SECONDS).findings().getFirst().message());
            assertEquals(answered.stream().sorted().toList(), answered);
            assertTrue(answered.size() < 200, "two hundred texts at once were all examined");
        }
    }

    @Test
    void anotherInterpreterMustJudgeFromTheNextTextOn() throws Exception {
        var all = Interpreters.find();
        var first = all.getFirst();
        var other = all.stream().filter(python -> python.isPython2() != first.isPython2()).findFirst().orElse(first);
        var now = new AtomicReference<Interpreter>(first);
        try (var linting = new Linting(WorkerProgram.install(folder), now::get)) {
            assertEquals(first.isPython2() ? List.of("print", "json") : List.of("syntax", "json"), rules(examine(linting, "print 'a'\n")));
            now.set(other);
            assertEquals(other.isPython2() ? List.of("print", "json") : List.of("syntax", "json"), rules(examine(linting, "print 'a'\n")));
        }
    }

    @Test
    void withoutAPythonJsonMustStillBeExamined() throws Exception {
        try (var linting = new Linting(WorkerProgram.install(folder), () -> Interpreters.resolve("no-such-python-anywhere"))) {
            assertEquals(List.of("json"), rules(examine(linting, "def f(:")));
        }
    }

    @Test
    void theSessionMustJudgeByTheProjectsInterpreter() throws Exception {
        try (var rig = new SessionRig()) {
            rig.session().open(rig.sample("coral"), Overrides.NONE).get(60, TimeUnit.SECONDS);
            assertEquals(List.of("undefined-name", "json"), rules(examine(rig.session().linting(), "y = nothing\n")));
        }
    }
}
