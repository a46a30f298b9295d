package io.syndicate.workbench.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.project.ProjectSettings;
import io.syndicate.workbench.project.SaveOutcome;
import io.syndicate.workbench.project.Samples;
import io.syndicate.workbench.project.UrlSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What touches the disk is done in order and elsewhere, and nothing of it is lost. */
@Timeout(120)
class DiskThreadTest {

    private static final String DRIVER = "def cdn_url(request, url):\n    return url + '?%s'\n";

    private final CountDownLatch answers = new CountDownLatch(1);

    private static String url(String file) {
        return "http://gw1.example.org:31111/DATA/8/photos/" + file + ".1F3A.4/0.7";
    }

    /** Stands for a disk that does not answer. */
    private Void hang() throws InterruptedException {
        assertTrue(answers.await(60, TimeUnit.SECONDS));
        return null;
    }

    @Test
    void workMustBeDoneInTheOrderAskedOnOneOtherThread() throws Exception {
        var order = Collections.synchronizedList(new ArrayList<Integer>());
        var threads = Collections.synchronizedList(new ArrayList<Thread>());
        try (var disk = new DiskThread("test")) {
            disk.call("first", this::hang);
            IntStream.range(0, 100).forEach(i -> disk.call("work " + i, () -> threads.add(Thread.currentThread()) && order.add(i)));
            assertEquals(101, disk.underWay().size());
            assertEquals(List.of("first", "work 0"), disk.underWay().subList(0, 2));
            answers.countDown();
        }
        assertEquals(IntStream.range(0, 100).boxed().toList(), order, "an end waits for all");
        assertEquals(1, threads.stream().distinct().count());
        assertNotSame(Thread.currentThread(), threads.getFirst());
    }

    @Test
    void whatFailsMustSaySoAndNotKeepTheNextFromBeingDone() throws Exception {
        try (var disk = new DiskThread("test")) {
            var failed = disk.call("a", () -> {
                throw new IOException("the disk is full");
            });
            assertEquals("done", disk.call("b", () -> "done").get());
            assertInstanceOf(IOException.class, assertThrows(ExecutionException.class, failed::get).getCause());
            disk.settled().get();
            assertEquals(List.of(), disk.underWay());
        }
    }

    @Test
    void anEndMustNotWaitForEverAndNothingBeLostByIt() throws Exception {
        var disk = new DiskThread("test");
        var hung = disk.call("driver.py", this::hang);
        disk.close();
        assertFalse(hung.isDone());
        assertEquals(List.of("driver.py"), disk.underWay());
        var later = disk.call("config", () -> "done");
        answers.countDown();
        assertEquals("done", later.get());
        assertTrue(hung.isDone());
    }

    @Test
    void wishesAfterASaveMustSeeWhatItWroteAndAllBeWrittenInOrder() throws Exception {
        try (var rig = new SessionRig()) {
            Path folder = rig.driver("driver.py", DRIVER.formatted(1), "workbench.json", "{\"workers\": 1}");
            rig.session().setAuto(false);
            rig.session().open(folder, Overrides.NONE).get();
            rig.session().disk().call("hangs", this::hang);
            var first = rig.session().save(DriverFile.DRIVER, DRIVER.formatted(2), "");
            rig.session().setSamples(new Samples(List.of(new UrlSample(url("a"))), List.of()));
            var second = rig.session().save(DriverFile.DRIVER, DRIVER.formatted(3), "");
            var run = rig.session().run();
            assertEquals(List.of("hangs", "driver.py", "workbench.json", "driver.py"), rig.session().disk().underWay());
            assertFalse(first.isDone());
            answers.countDown();
            var end = assertInstanceOf(RunEnd.Finished.class, run.get());
            var rewrite = end.results().rewrites().getFirst();
            assertEquals(url("a") + "?3", rewrite.cdnUrl().orElse(""), () -> rewrite.failure().toString());
            assertInstanceOf(SaveOutcome.Saved.class, second.get());
        }
    }

    @Test
    void theEndOfASessionMustWriteWhatWasAskedForBefore() throws Exception {
        try (var rig = new SessionRig()) {
            Path folder = rig.driver("driver.py", DRIVER.formatted(1));
            rig.session().open(folder, Overrides.NONE).get();
            rig.session().disk().call("hangs", this::hang);
            var saved = rig.session().save(DriverFile.DRIVER, DRIVER.formatted(2), "");
            rig.session().setSettings(ProjectSettings.DEFAULT);
            rig.session().setSamples(new Samples(List.of(new UrlSample(url("last"))), List.of()));
            CompletableFuture.runAsync(answers::countDown);
            rig.endSession();
            assertInstanceOf(SaveOutcome.Saved.class, saved.getNow(null));
            assertEquals(DRIVER.formatted(2), Files.readString(folder.resolve("driver.py")));
            assertTrue(Files.readString(folder.resolve("workbench.json")).contains(url("last")));
        }
    }
}
