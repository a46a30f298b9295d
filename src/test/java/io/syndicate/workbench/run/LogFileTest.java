package io.syndicate.workbench.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @TempDir
    private Path folder;

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theFolderMustBeMadeWhereMissing() throws Exception {
        try (LogFile log = LogFile.create(folder.resolve("a/b"))) {
            assertEquals(folder.resolve("a/b"), log.path().getParent());
            assertTrue(Files.isRegularFile(log.path()));
            assertEquals(Optional.empty(), log.trouble());
        }
    }

    @Test
    void theNewestFiveMustBeLeftAndForeignFilesStay() throws Exception {
        for (int day = 1; day <= 7; day++) {
            Files.writeString(folder.resolve("2001010" + day + "-000000-1.log"), "old");
        }
        Files.writeString(folder.resolve("notes.txt"), "mine");
        try (LogFile log = LogFile.create(folder)) {
            assertEquals(List.of("20010104-000000-1.log", "20010105-000000-1.log", "20010106-000000-1.log", "20010107-000000-1.log",
                    log.path().getFileName().toString(), "notes.txt"), names());
        }
    }

    @Test
    void twoSessionsOfOneSecondMustHaveFilesOfTheirOwn() throws Exception {
        try (LogFile one = LogFile.create(folder); LogFile other = LogFile.create(folder)) {
            one.add(RunRig.line(1, "first"));
            other.add(RunRig.line(1, "second"));
            one.flush();
            other.flush();
            assertTrue(Files.readString(one.path()).contains("first"));
            assertFalse(Files.readString(one.path()).contains("second"));
        }
    }

    @Test
    void aFileInTheFoldersPlaceMustBeReported() throws Exception {
        Path file = Files.writeString(folder.resolve("logs"), "no folder");
        assertThrows(IOException.class, () -> LogFile.create(file));
        assertEquals("no folder", Files.readString(file));
    }

    @Test
    void linesMustBeWrittenAsGiven() throws Exception {
        try (LogFile log = LogFile.create(folder)) {
            log.add(RunRig.line(1, "the key is ••• é"));
            log.add(RunRig.line(2, "100 %s %n"));
            log.flush();
            assertEquals(List.of("1970-01-01T00:00:00Z g1 99 cdn_url #0 ERROR the key is ••• é",
                    "1970-01-01T00:00:00Z g1 99 cdn_url #0 ERROR 100 %s %n"),
                    Files.readAllLines(log.path()));
        }
    }

    @Test
    void numbersMustBeTheSameInEveryLanguage() throws Exception {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try (LogFile log = LogFile.create(folder)) {
            log.add(RunRig.line(1, "x"));
            log.flush();
            assertEquals("1970-01-01T00:00:00Z g1 99 cdn_url #0 ERROR x", Files.readString(log.path()).strip());
            assertTrue(log.path().getFileName().toString().matches("[0-9]{8}-[0-9]{6}-[0-9]+\\.log"), log.path().toString());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void closeMustBringAllToDisk() throws Exception {
        LogFile log = LogFile.create(folder);
        log.add(RunRig.line(1, "last words"));
        log.close();
        assertTrue(Files.readString(log.path()).endsWith("last words\n"));
        assertEquals(Optional.empty(), log.trouble());
    }

    @Test
    void aLineAfterCloseMustBeTroubleAndNoFailure() throws Exception {
        LogFile log = LogFile.create(folder);
        log.close();
        log.close();
        log.add(RunRig.line(1, "too late"));
        log.add(RunRig.line(2, "too late"));
        log.flush();
        assertTrue(log.trouble().orElseThrow().contains(log.path().toString()), log.trouble()::toString);
        assertTrue(log.trouble().orElseThrow().endsWith("(2 so far)"), log.trouble()::toString);
        assertEquals("", Files.readString(log.path()));
    }

    @Test
    void aFullDiskMustBeToldAndEveryLineCounted() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "this system has no disk that is always full");
        long lost = 0;
        try (LogFile log = LogFile.on(Files.createSymbolicLink(folder.resolve("x.log"), full))) {
            for (int i = 1; i <= 1_000; i++) {
                lost += log.add(RunRig.line(i, "line " + i));
            }
            assertTrue(log.trouble().orElseThrow().startsWith("The log file can no longer be written (No space left on device): "),
                    log.trouble()::toString);
            assertTrue(log.trouble().orElseThrow().endsWith("(1,000 so far)"), log.trouble()::toString);
        }
        assertEquals(1_000, lost, "those count too that had got no further than the buffer");
    }

    @Test
    void linesThatOnlyAFlushFindsLostMustBeCountedWithTheNext() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "this system has no disk that is always full");
        try (LogFile log = LogFile.on(Files.createSymbolicLink(folder.resolve("x.log"), full))) {
            assertEquals(0, log.add(RunRig.line(1, "into the buffer")));
            log.flush();
            assertTrue(log.trouble().orElseThrow().endsWith("(1 so far)"), log.trouble()::toString);
            assertEquals(2, log.add(RunRig.line(2, "too late")));
            assertEquals(1, log.add(RunRig.line(3, "too late")));
        }
    }
}
