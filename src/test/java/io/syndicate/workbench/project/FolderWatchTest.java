package io.syndicate.workbench.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {

    @TempDir
    Path parent;
    Path folder;
    final BlockingQueue<Set<String>> told = new LinkedBlockingQueue<>();
    FolderWatch watch;

    @BeforeEach
    void start() throws Exception {
        folder = Files.createDirectory(parent.resolve("driver"));
        Files.writeString(folder.resolve("driver.py"), "x = 1");
        watch = FolderWatch.start(folder, told::add);
    }

    @AfterEach
    void end() {
        watch.close();
    }

    /** Waits until all these names were told, in however many calls. */
    private void awaitTold(String... names) throws InterruptedException {
        var missing = new TreeSet<>(Set.of(names));
        while (!missing.isEmpty()) {
            var next = told.poll(20, TimeUnit.SECONDS);
            assertTrue(next != null, () -> "never told: " + missing);
            missing.removeAll(next);
        }
    }

    @Test
    void changeCreationAndDeletionMustBeTold() throws Exception {
        Files.writeString(folder.resolve("driver.py"), "x = 2");
        awaitTold("driver.py");
        Files.writeString(folder.resolve("config"), "{}");
        awaitTold("config");
        Files.delete(folder.resolve("config"));
        awaitTold("config");
    }

    @Test
    void changesThatComeTogetherMustBeToldTogether() throws Exception {
        var calls = new LinkedBlockingQueue<Set<String>>();
        var written = new CountDownLatch(1);
        try (var _ = FolderWatch.start(folder, names -> {
            calls.add(names);
            awaitQuietly(written);
        })) {
            Files.writeString(folder.resolve("first"), "");
            assertEquals(Set.of("first"), calls.poll(20, TimeUnit.SECONDS));
            for (int i = 0; i < 40; i++) {
                Files.writeString(folder.resolve("config" + i), "{}");
            }
            written.countDown();
            int count = 1;
            while (!calls.take().contains("config39")) {
                count++;
            }
            assertTrue(count < 40, count + " calls for 40 files");
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void editorsRenameMustBeTold() throws Exception {
        Path swap = Files.writeString(folder.resolve("driver.py~new"), "x = 3");
        Files.move(swap, folder.resolve("driver.py"), StandardCopyOption.ATOMIC_MOVE);
        awaitTold("driver.py");
    }

    @Test
    void ownTemporaryFileMustNotBeTold() throws Exception {
        DriverFolder.open(folder).save(DriverFile.CONFIG, "{}", "");
        Files.writeString(folder.resolve("mark"), "");
        var all = new TreeSet<String>();
        while (!all.contains("mark")) {
            all.addAll(told.take());
        }
        assertEquals(Set.of("config", "mark"), all);
    }

    @Test
    void folderMustBeWatchedAgainAfterItWasGone() throws Exception {
        Files.delete(folder.resolve("driver.py"));
        Files.delete(folder);
        awaitTold("driver.py");
        Files.createDirectory(folder);
        Files.writeString(folder.resolve("driver.py"), "x = 4");
        awaitTold("driver.py");
        told.clear();
        Files.writeString(folder.resolve("secrets"), "{}");
        awaitTold("secrets");
    }

    @Test
    void folderPutInItsPlaceMustBeTold() throws Exception {
        Path other = Files.createDirectory(parent.resolve("other"));
        Files.writeString(other.resolve("config"), "{}");
        Files.move(folder, parent.resolve("old"));
        Files.move(other, folder);
        awaitTold("driver.py", "config");
        Files.writeString(folder.resolve("secrets"), "{}");
        awaitTold("secrets");
    }

    @Test
    void folderThatIsNotThereYetMustBeWatchedOnceItIs() throws Exception {
        Path later = parent.resolve("later");
        try (var _ = FolderWatch.start(later, told::add)) {
            Files.createDirectory(later);
            Files.writeString(later.resolve("driver"), "");
            awaitTold("driver");
        }
    }

    @Test
    void closeMustEndItsThreadAndItsCalls() throws Exception {
        var threads = new LinkedBlockingQueue<Thread>();
        Thread thread;
        try (var _ = FolderWatch.start(folder, _ -> threads.add(Thread.currentThread()))) {
            Files.writeString(folder.resolve("config"), "{}");
            thread = threads.poll(20, TimeUnit.SECONDS);
            assertTrue(thread.isDaemon());
        }
        assertFalse(thread.isAlive());
        watch.close();
        watch.close();
    }

    @Test
    void failingCallMustNotEndTheWatch() throws Exception {
        var caught = new LinkedBlockingQueue<Throwable>();
        try (var _ = FolderWatch.start(folder, names -> {
            Thread.currentThread().setUncaughtExceptionHandler((_, problem) -> caught.add(problem));
            throw new IllegalStateException(names.toString());
        })) {
            Files.writeString(folder.resolve("config"), "{}");
            assertEquals("[config]", caught.poll(20, TimeUnit.SECONDS).getMessage());
            Files.writeString(folder.resolve("secrets"), "{}");
            assertTrue(caught.poll(20, TimeUnit.SECONDS).getMessage().contains("s"));
        }
    }
}
