package io.syndicate.workbench.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.chassis.Interpreters;
import io.syndicate.workbench.chassis.WorkerProgram;
import io.syndicate.workbench.check.CheckProgress;
import io.syndicate.workbench.check.Verdict;
import io.syndicate.workbench.project.CheckId;
import io.syndicate.workbench.project.ProjectException;
import io.syndicate.workbench.project.Severity;
import io.syndicate.workbench.publish.PublishHistory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs of some checks and of all, what they say to a publish, and when their verdicts no longer hold. */
class CheckingTest {

    private static final String DRIVER = "def cdn_url(request, url):\n    return url\n";

    private SessionRig rig;
    private Path folder;

    @BeforeEach
    void openDriver() throws Exception {
        rig = new SessionRig();
        folder = rig.driver("driver.py", DRIVER, "workbench.json",
                "{\"format\": 1, \"mine\": {\"kept\": 1}, \"workers\": 1, \"urls\": []}");
        rig.session().open(folder, Overrides.NONE).get();
    }

    @AfterEach
    void close() throws Exception {
        rig.close();
    }

    private Checking checking() {
        return rig.session().checking();
    }

    private void run(CheckId... only) throws Exception {
        checking().check(Set.of(only), CheckProgress.NONE).get(60, TimeUnit.SECONDS);
    }

    @Test
    void aRunOfSomeMustSayNothingToAPublish() throws Exception {
        run(CheckId.LOADS, CheckId.STDOUT);
        assertEquals(2, checking().view().rows().size());
        assertTrue(checking().last().isEmpty(), "two checks are no proof");
        assertTrue(rig.session().publishing().plan().get().objections().stream()
                .anyMatch(objection -> objection.toString().contains("checked")));
    }

    @Test
    void aChangeMustMakeVerdictsStaleAndItsUndoMakeThemHoldAgain() throws Exception {
        run(CheckId.LOADS);
        assertFalse(checking().view().stale());
        Files.writeString(folder.resolve("driver.py"), DRIVER + "# other\n");
        rig.await("stale", snapshot -> snapshot.checks().stale());
        Files.writeString(folder.resolve("driver.py"), DRIVER);
        rig.await("holds again", snapshot -> !snapshot.checks().stale());
    }

    @Test
    void aWeightMustBeWrittenAndMakeOnlyItsOwnVerdictStale() throws Exception {
        run(CheckId.LOADS, CheckId.STDOUT);
        rig.session().setSeverity(CheckId.STDOUT, Severity.WARNING);
        CheckView view = rig.await("weighs less", snapshot -> snapshot.checks().severity(CheckId.STDOUT) == Severity.WARNING).checks();
        assertTrue(view.row(CheckId.STDOUT).orElseThrow().stale());
        assertFalse(view.row(CheckId.LOADS).orElseThrow().stale());
        String text = Files.readString(folder.resolve("workbench.json"));
        assertTrue(text.contains("\"stdout\": \"warning\"") && text.contains("\"kept\": 1"), text);
        rig.session().setSeverity(CheckId.STDOUT, Severity.ERROR);
        rig.await("weighs as before", snapshot -> snapshot.checks().severity(CheckId.STDOUT) == Severity.ERROR
                && !snapshot.checks().stale());
        assertFalse(Files.readString(folder.resolve("workbench.json")).contains("checks"));
    }

    @Test
    void theNewestWishMustWin() throws Exception {
        var first = checking().check(CheckProgress.NONE);
        var second = checking().check(Set.of(CheckId.LOADS), CheckProgress.NONE);
        assertInstanceOf(InterruptedException.class, assertThrows(ExecutionException.class,
                () -> first.get(60, TimeUnit.SECONDS)).getCause());
        assertEquals(Verdict.PASSED, second.get(60, TimeUnit.SECONDS).result(CheckId.LOADS).orElseThrow().verdict());
        assertTrue(checking().last().isEmpty());
    }

    @Test
    void aSaveMustBeCheckedWhereThatIsWanted() throws Exception {
        checking().setOnSave(true);
        Files.writeString(folder.resolve("driver.py"), DRIVER + "# other\n");
        rig.await("all were checked", snapshot -> checking().last().isPresent() && !snapshot.checks().stale());
    }

    @Test
    void anotherDriverMustForgetWhatWasFound() throws Exception {
        run(CheckId.LOADS);
        checking().check(CheckProgress.NONE);
        rig.session().open(rig.driver("driver.py", DRIVER), Overrides.NONE).get();
        rig.await("the run has ended", snapshot -> snapshot.checks().running().isEmpty());
        assertEquals(CheckView.NOTHING.rows(), checking().view().rows());
    }

    /** Saving reaches the workers first: who says that something changed goes on while the verdicts are looked at. */
    @Test
    void lookingMustNotHoldUpWhoSaysThatSomethingChanged() throws Exception {
        var places = rig.driver().resolve("looks");
        var begun = new CompletableFuture<String>();
        var goOn = new CompletableFuture<Void>();
        var slow = new Checking(() -> {
            begun.complete(Thread.currentThread().getName());
            goOn.join();
            throw new ProjectException("Nothing to check");
        }, _ -> Interpreters.resolve(""), new CheckSubjects(new PublishHistory(places)), WorkerProgram.install(places), _ -> 0);
        try {
            CompletableFuture.runAsync(() -> slow.look(true)).get(60, TimeUnit.SECONDS);
            assertEquals("verdicts", begun.get(60, TimeUnit.SECONDS));
            assertFalse(goOn.isDone());
        } finally {
            goOn.complete(null);
            slow.close(0);
        }
    }

    @Test
    void aClosedSessionMustCheckNothing() throws Exception {
        var asked = new AtomicInteger();
        var entered = new CountDownLatch(1);
        var closed = new CountDownLatch(1);
        var looker = new AtomicReference<Thread>();
        var checking = new Checking(() -> {
            asked.incrementAndGet();
            looker.set(Thread.currentThread());
            entered.countDown();
            await(closed);
            throw new ProjectException("no driver");
        }, _ -> {
            throw new AssertionError("no Python is looked for");
        }, new CheckSubjects(new PublishHistory(folder.resolve("none"))), null, _ -> 0);
        checking.setOnSave(true);
        checking.look(true);
        assertTrue(entered.await(30, TimeUnit.SECONDS));
        checking.close(0); // while the look is under way that would check next
        closed.countDown();
        looker.get().join(TimeUnit.SECONDS.toMillis(30));
        checking.look(true);
        var asking = checking.check(CheckProgress.NONE);
        assertInstanceOf(InterruptedException.class,
                assertThrows(ExecutionException.class, () -> asking.get(30, TimeUnit.SECONDS)).getCause());
        checking.close(30_000); // waits for a run, were there one
        assertEquals(1, asked.get(), "only the look that was under way");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
