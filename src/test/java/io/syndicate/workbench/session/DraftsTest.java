package io.syndicate.workbench.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.project.Draft;
import io.syndicate.workbench.project.DriverFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is typed and not saved must outlive the workbench, and nobody else may read it. */
class DraftsTest {

    private static final Instant NOW = Instant.parse("2026-03-04T10:42:07Z");

    @TempDir
    private Path folder;

    @Test
    void theLastDraftOfEachFileMustBeFoundAgain() {
        var driver = folder.resolve("driver");
        try (var drafts = new Drafts(folder.resolve("drafts"))) {
            drafts.keep(driver, new Draft(DriverFile.DRIVER, "a", "x = 1\n", NOW));
            drafts.keep(driver, new Draft(DriverFile.DRIVER, "b", "x = \"ünï😀\"\n", NOW));
            drafts.keep(driver, new Draft(DriverFile.CONFIG, "c", "{}", NOW));
            drafts.discard(driver, DriverFile.CONFIG);
        }
        var next = new Drafts(folder.resolve("drafts"));
        assertEquals(Optional.of(new Draft(DriverFile.DRIVER, "b", "x = \"ünï😀\"\n", NOW)), next.left(driver, DriverFile.DRIVER).join());
        assertEquals(Optional.empty(), next.left(driver, DriverFile.CONFIG).join());
        assertEquals(Optional.empty(), next.left(folder.resolve("other"), DriverFile.DRIVER).join());
        next.close();
    }

    @Test
    void onlyItsOwnerMayReadADraftAndItShowsNothingOfItself() throws Exception {
        var draft = new Draft(DriverFile.SECRETS, "a", "{\"TOKEN\": \"s3cr3t\"}", NOW);
        try (var drafts = new Drafts(folder.resolve("drafts"))) {
            drafts.keep(folder, draft);
        }
        assertFalse(draft.toString().contains("s3cr3t"));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("drafts"))));
        try (var files = Files.list(folder.resolve("drafts"))) {
            var all = files.toList();
            assertEquals(1, all.size());
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(all.getFirst())));
        }
    }

    @Test
    void aDamagedDraftMustNotKeepTheDriverFromOpening() throws Exception {
        try (var drafts = new Drafts(folder.resolve("drafts"))) {
            drafts.keep(folder, new Draft(DriverFile.DRIVER, "a", "x", NOW));
        }
        try (var files = Files.list(folder.resolve("drafts"))) {
            Files.writeString(files.toList().getFirst(), "{\"fol");
        }
        try (var drafts = new Drafts(folder.resolve("drafts"))) {
            assertEquals(Optional.empty(), drafts.left(folder, DriverFile.DRIVER).join());
        }
    }

    @Test
    void aKilledWorkbenchMustLeaveAWholeDraft() throws Exception {
        var journal = folder.resolve("drafts");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(List.of(java, "-cp", System.getProperty("java.class.path"), DoomedAuthor.class.getName(),
                journal.toString(),
                folder.toString())).inheritIO().start();
        try {
            long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (new Drafts(journal).left(folder, DriverFile.SECRETS).join().isEmpty()) {
                assertTrue(System.nanoTime() < deadline && process.isAlive(), "no draft within a minute");
                LockSupport.parkNanos(1_000_000);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        var left = new Drafts(journal).left(folder, DriverFile.SECRETS).join().orElseThrow();
        assertEquals("{\"TOKEN\": \"typed\"}", left.text().strip());
    }
}
