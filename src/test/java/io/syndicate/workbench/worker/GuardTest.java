package io.syndicate.workbench.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.chassis.Interpreter;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

/** The guard ends what the workbench leaves behind, and nothing else. */
class GuardTest {

    /** Ignores every polite request, and has two children: one in its group, one in a session of its own. */
    private static final String STUBBORN = """
            import os, signal, subprocess, sys, time
            for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
                signal.signal(number, signal.SIG_IGN)
            near = subprocess.Popen(["/bin/sleep", "60"])
            far = subprocess.Popen(["/bin/sleep", "60"], preexec_fn=os.setsid)
            def cdn_url(url, config, secrets):
                sys.stderr.write("children %d %d .\\n" % (near.pid, far.pid))
                sys.stderr.flush()
                time.sleep(60)
            """;

    @Test
    void whenTheWorkbenchIsGoneNothingMustRemain() {
        Pythons.each(python -> {
            try (var guard = guard(python); var worker = stubborn(python)) {
                var children = children(worker);
                order(guard, "watch " + worker.pid());
                assertEquals(0, guard.endInput().exit());
                assertEquals(-9, worker.exit());
                assertGone(children);
            }
        });
    }

    @Test
    void whatAWorkerStartedMustEndAlsoWhereTheWorkerIsGoneBeforeTheGuardLooks() {
        Pythons.each(python -> {
            String mark = "told-" + python.version();
            try (var guard = guard(python); var worker = WorkerRig.ready(python, "cdn_url", STUBBORN, "group,id=" + mark)) {
                var children = children(worker);
                ProcessHandle.of(worker.pid()).orElseThrow().destroyForcibly();
                assertEquals(-9, worker.exit());
                order(guard, "watch " + mark + " " + worker.pid(), "end " + worker.pid());
                assertEquals(0, guard.endInput().exit());
                assertGone(children);
            }
        }, Pythons.oldestAndNewest());
    }

    @Test
    void endMustKillAWorkerWithAllItsDescendants() {
        Pythons.each(python -> {
            try (var guard = guard(python); var worker = stubborn(python)) {
                var children = children(worker);
                order(guard, "watch " + worker.pid(), "end " + worker.pid());
                assertEquals(-9, worker.exit());
                assertGone(children);
            }
        }, Pythons.oldestAndNewest());
    }

    @Test
    void signalsMustReachTheWorkerAndNotTheGuard() {
        Pythons.each(python -> {
            try (var guard = guard(python);
                    var first = WorkerRig.ready(python, "cdn_url", "def cdn_url(r, u): return u", "group");
                    var second = WorkerRig.ready(python, "cdn_url", "def cdn_url(r, u): return u", "group")) {
                order(guard, "watch " + first.pid());
                for (String ignored : List.of("INT", "TERM", "HUP")) {
                    guard.signal(ignored);
                }
                order(guard, "signal INT " + first.pid(), "signal TERM " + second.pid());
                assertEquals(0, first.exit());
                assertEquals(-15, second.exit());
                assertEquals(0, guard.endInput().exit());
            }
        }, Pythons.oldestAndNewest());
    }

    @Test
    void whatIsForgottenMustBeLeftAlone() throws Exception {
        try (var guard = guard(Pythons.any());
                var worker = WorkerRig.ready(Pythons.any(), "cdn_url", "def cdn_url(u, c, s): return u", "group")) {
            order(guard, "watch " + worker.pid(), "forget " + worker.pid());
            assertEquals(0, guard.endInput().exit());
            assertEquals("still here", worker.rewrite("still here"));
        }
    }

    @Test
    void ordersThatMakeNoSenseMustBeReportedAndRefused() throws Exception {
        try (var guard = guard(Pythons.any())) {
            order(guard, "watch 1", "signal KILL 0", "signal KILL -1", "end x", "signal STOP 5", "nonsense", "");
            assertEquals(0, guard.endInput().exit());
            assertEquals(8, guard.errors().lines().filter(line -> line.contains("ERROR] unknown order")).count());
        }
    }

    private static WorkerRig guard(Interpreter python) throws IOException {
        var guard = WorkerRig.script(python, Map.of(), "workbench-guard");
        order(guard, "ready?");
        try {
            guard.awaitError("unknown order"); // from here on it ignores signals
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return guard;
    }

    private static void order(WorkerRig guard, String... orders) throws IOException {
        guard.send(WorkerRig.bytes(String.join("\n", orders) + "\n"));
    }

    private static WorkerRig stubborn(Interpreter python) throws IOException {
        return WorkerRig.ready(python, "cdn_url", STUBBORN, "group");
    }

    private static List<ProcessHandle> children(WorkerRig worker) throws Exception {
        worker.sendChunk(WorkerRig.bytes(WorkerRig.URL));
        String line = worker.awaitError(" .\n").lines().filter(text -> text.startsWith("children ")).findFirst().orElseThrow();
        var found = Arrays.stream(line.split(" ")).filter(word -> word.matches("\\d+")).map(Long::valueOf)
                .map(pid -> ProcessHandle.of(pid).orElseThrow()).toList();
        assertEquals(2, found.size());
        return found;
    }

    private static void assertGone(List<ProcessHandle> children) throws Exception {
        for (var child : children) {
            child.onExit().get(10, TimeUnit.SECONDS);
            assertFalse(child.isAlive());
        }
        assertTrue(children.stream().noneMatch(ProcessHandle::isAlive));
    }
}
