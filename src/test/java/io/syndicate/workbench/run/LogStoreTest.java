package io.syndicate.workbench.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.syndicate.workbench.chassis.LogLine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LogStoreTest {

    private final LogStore store = new LogStore(3);

    private void add(long from, long to) {
        LongStream.rangeClosed(from, to).forEach(sequence -> store.add(RunRig.line(sequence, "line " + sequence)));
    }

    private List<Long> after(long sequence) {
        return store.after(sequence).stream().map(LogLine::sequence).toList();
    }

    @Test
    void anEmptyStoreMustSayWhereItWillBegin() {
        assertEquals(0, store.lastSequence());
        assertEquals(1, store.firstSequence());
        assertEquals(List.of(), after(0));
    }

    @Test
    void theRingMustKeepTheNewest() {
        add(1, 3);
        assertEquals(List.of(1L, 2L, 3L), after(0));
        add(4, 5);
        assertEquals(List.of(3L, 4L, 5L), after(0));
        assertEquals(3, store.firstSequence());
        assertEquals(5, store.lastSequence());
    }

    @Test
    void afterMustGiveOnlyWhatIsNew() {
        add(1, 5);
        assertEquals(List.of(3L, 4L, 5L), after(1), "what the ring lost is not given");
        assertEquals(List.of(4L, 5L), after(3));
        assertEquals(List.of(5L), after(4));
        assertEquals(List.of(), after(5));
        assertEquals(List.of(), after(99));
    }

    @Test
    void whatWasTakenMustNotChangeLater() {
        add(1, 2);
        var taken = store.after(0);
        add(3, 9);
        store.clear();
        assertEquals(List.of("line 1", "line 2"), taken.stream().map(LogLine::text).toList());
        assertThrows(IndexOutOfBoundsException.class, () -> taken.get(2));
    }

    @Test
    void clearMustForgetTheLinesAndGoOnCounting() {
        add(1, 5);
        store.clear();
        assertEquals(List.of(), after(0));
        assertEquals(5, store.lastSequence());
        assertEquals(6, store.firstSequence());
        add(6, 6);
        assertEquals(List.of(6L), after(0));
        assertEquals(List.of(6L), after(5));
        assertEquals(6, store.firstSequence());
    }

    @Test
    void aReaderBesideAWriterMustMissNothingAndSeeNothingTwice() {
        int lines = 20_000;
        var roomy = new LogStore(lines);
        var writer = CompletableFuture.runAsync(
                () -> LongStream.rangeClosed(1, lines).forEach(sequence -> roomy.add(RunRig.line(sequence, "x"))));
        var read = new ArrayList<Long>();
        RunRig.await("all lines are read", () -> {
            long known = read.isEmpty() ? 0 : read.getLast();
            roomy.after(known).forEach(line -> read.add(line.sequence()));
            return read.size() >= lines;
        });
        writer.join();
        assertEquals(LongStream.rangeClosed(1, lines).boxed().toList(), read);
    }
}
