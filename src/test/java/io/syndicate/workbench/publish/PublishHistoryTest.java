package io.syndicate.workbench.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.project.StoredChunk;
import io.syndicate.workbench.publish.PublishHistory.Entry;
import io.syndicate.workbench.publish.PublishHistory.Published;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered of each driver's publishes. */
class PublishHistoryTest {

    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05Z");

    @TempDir
    private Path home;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Published published(String driver, Instant time, StoredChunk... chunks) {
        byte[] sealed = new Sealing().seal(bytes("{}"), TestKeys.gateway().open(), TestKeys.gateway().secret().orElseThrow());
        var object = PublishedObject.of(bytes("{}"), bytes(driver), sealed);
        var receipt = new Receipt("1", time, "mine", Optional.of(object.hash()), Hashes.sha256(bytes(driver)), Hashes.sha256(bytes("{}")),
                Optional.empty(),
                Optional.empty(), List.of(), Optional.empty(), Optional.empty());
        return new Published(receipt, bytes(driver), bytes("{}"), Optional.of(object), List.of(chunks));
    }

    private PublishHistory history() {
        return new PublishHistory(home.resolve("state"));
    }

    @Test
    void nothingPublishedMustBeNothing() throws Exception {
        assertEquals(List.of(), history().entries(home.resolve("mine")));
        assertEquals(List.of(), history().lastStoredChunks(home.resolve("mine")));
        assertTrue(Files.notExists(home.resolve("state")));
    }

    @Test
    void theLastPublishMustComeFirstAndKeepAllItsParts() throws Exception {
        Path folder = home.resolve("mine");
        history().add(folder, published("one", TIME));
        history().add(folder, published("two", TIME));
        history().add(folder, published("three", TIME.minusSeconds(60), new StoredChunk("a", bytes("in"), bytes("wire"))));
        history().add(home.resolve("other/mine"), published("four", TIME));
        List<Entry> entries = history().entries(folder);
        assertEquals(3, entries.size());
        assertArrayEquals(bytes("two"), entries.get(0).driver());
        assertArrayEquals(bytes("one"), entries.get(1).driver());
        assertArrayEquals(bytes("{}"), entries.get(0).config());
        assertEquals(entries.get(0).receipt().driverHash().orElseThrow(), entries.get(0).object().orElseThrow().hash());
    }

    @Test
    void storedChunksMustBeThoseOfTheLastPublish() throws Exception {
        history().add(home, published("one", TIME, new StoredChunk("a", bytes("in"), new byte[] {0, -1})));
        var chunk = history().lastStoredChunks(home).getFirst();
        assertEquals("a", chunk.name());
        assertArrayEquals(bytes("in"), chunk.in());
        assertArrayEquals(new byte[] {0, -1}, chunk.wire());
        history().add(home, published("two", TIME.plusSeconds(1)));
        assertEquals(List.of(), history().lastStoredChunks(home));
    }

    @Test
    void aDamagedPublishMustNotHideTheOthers() throws Exception {
        Entry damaged = history().add(home, published("one", TIME));
        history().add(home, published("two", TIME.plusSeconds(1)));
        Files.writeString(damaged.folder().resolve("receipt.json"), "{");
        assertEquals(1, history().entries(home).size());
    }

    @Test
    void onlyTheLastHundredMustStay() throws Exception {
        for (int i = 0; i < 102; i++) {
            history().add(home, published("d" + i, TIME.plusSeconds(i)));
        }
        List<Entry> entries = history().entries(home);
        assertEquals(100, entries.size());
        assertArrayEquals(bytes("d101"), entries.getFirst().driver());
        assertArrayEquals(bytes("d2"), entries.getLast().driver());
    }

    @Test
    void aStateFolderThatCannotBeWrittenMustBeSaidSo() throws Exception {
        Files.writeString(home.resolve("state"), "a file");
        assertTrue(assertThrows(PublishException.class, () -> history()
                .add(home, published("one", TIME))).getMessage().contains("cannot be written"));
    }
}
