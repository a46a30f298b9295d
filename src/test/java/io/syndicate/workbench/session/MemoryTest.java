package io.syndicate.workbench.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryTest {

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("remembered.json");
    }

    @Test
    void nothingMustBeRememberedAtFirstAndNothingWritten() throws Exception {
        var memory = new Memory(folder.resolve("state"));
        assertSame(Remembered.NOTHING, memory.get());
        memory.update(now -> now.withTheme("light"));
        memory.close();
        assertFalse(Files.exists(folder.resolve("state")), "what changes nothing writes nothing");
    }

    @Test
    void whatIsRememberedMustBeThereAtTheNextStart() {
        try (var memory = new Memory(folder.resolve("a/b"))) {
            memory.update(now -> now.opened("/x/é\n\"y").opened("/z").withTheme("dark").withNumbers(Map.of("width", 1280.5, "x", -7.0)));
        }
        assertEquals(new Remembered(List.of("/z", "/x/é\n\"y"), "dark", Map.of("width", 1280.5, "x", -7.0)),
                new Memory(folder.resolve("a/b")).get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "7", "\"x\"", "{\"recent\": [null]}", "{\"recent\": 5}",
            "{\"numbers\": {\"width\": null}}",
            "{\"numbers\": {\"width\": \"wide\"}}", "\u0000\u0001"})
    void aBrokenFileMustBeginAnewAndBeMended(String broken) throws Exception {
        Files.writeString(file(), broken);
        var memory = new Memory(folder);
        assertEquals(Remembered.NOTHING, memory.get());
        memory.update(now -> now.opened("/x"));
        memory.close();
        assertEquals(List.of("/x"), new Memory(folder).get().recent());
    }

    @Test
    void bytesThatAreNoTextMustBeginAnew() throws Exception {
        Files.write(file(), new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1});
        assertEquals(Remembered.NOTHING, new Memory(folder).get());
    }

    @Test
    void whatANewerWorkbenchWroteBesidesMustNotCostTheRest() throws Exception {
        Files.writeString(file(), "{\"recent\": [\"/a\"], \"later\": {\"x\": 1}}");
        assertEquals(new Remembered(List.of("/a"), "light", Map.of()), new Memory(folder).get());
    }

    @Test
    void aPlaceThatCannotBeWrittenMustCostOnlyTheMemory() throws Exception {
        Path taken = Files.writeString(folder.resolve("taken"), "a file");
        var memory = new Memory(taken.resolve("state"));
        memory.update(now -> now.opened("/x"));
        memory.close();
        assertEquals(List.of("/x"), memory.get().recent(), "this session goes on with it");
        assertEquals("a file", Files.readString(taken));
        assertSame(Remembered.NOTHING, new Memory(taken.resolve("state")).get());
    }

    @Test
    void aFolderInTheFilesPlaceMustCostOnlyTheMemory() throws Exception {
        Files.createDirectories(file().resolve("x"));
        var memory = new Memory(folder);
        memory.update(now -> now.opened("/x"));
        memory.close();
        assertEquals(List.of("/x"), memory.get().recent());
    }

    @Test
    void onlyTheFileItselfMustBeLeft() throws IOException {
        var memory = new Memory(folder);
        memory.update(now -> now.opened("/x"));
        memory.update(now -> now.opened("/y"));
        memory.close();
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file()), files.toList());
        }
    }

    @Test
    void changesOfTwoThreadsMustBothBeKept() {
        var memory = new Memory(folder);
        var writers = IntStream.range(0, 2).mapToObj(writer -> CompletableFuture.runAsync(
                () -> IntStream.range(0, 50).forEach(i -> memory.update(now -> now.withNumbers(Map.of(writer + "." + i, (double) i))))))
                .toList();
        writers.forEach(CompletableFuture::join);
        memory.close();
        assertEquals(100, memory.get().numbers().size());
        assertEquals(memory.get(), new Memory(folder).get());
    }
}
