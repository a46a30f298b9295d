package io.syndicate.workbench.chassis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileOpenerTest {

    @TempDir
    private Path folder;

    @Test
    void fileMustBeHandedToTheProgram() throws Exception {
        Path file = Files.createFile(folder.resolve("a b.log"));
        new FileOpener(List.of("sh", "-c", "echo opened > \"$0.done\"")).open(file);
        Path done = folder.resolve("a b.log.done");
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (!Files.exists(done) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(1_000_000);
        }
        assertTrue(Files.exists(done));
    }

    @Test
    void missingProgramMustTellWhereTheFileIs() {
        Path file = folder.resolve("x.log");
        var thrown = assertThrows(IOException.class, () -> new FileOpener(List.of("no-such-program-anywhere")).open(file));
        assertEquals("no-such-program-anywhere does not run here; the file is " + file, thrown.getMessage());
    }

    @Test
    void everySystemMustHaveItsWay() {
        assertEquals("xdg-open", FileOpener.usual("linux").getFirst());
        assertEquals("open", FileOpener.usual("mac os x").getFirst());
        assertEquals("cmd", FileOpener.usual("windows 11").getFirst());
    }
}
