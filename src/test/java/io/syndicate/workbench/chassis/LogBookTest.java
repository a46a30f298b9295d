package io.syndicate.workbench.chassis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LogBookTest {

    private final List<LogLine> lines = new ArrayList<>();
    private final LogBook book = new LogBook(lines::add);

    @Test
    void aLineMustCarryWhatItWasAddedWith() {
        book.add(3, 4711, Mode.SERIALIZE, LogLevel.ERROR, 17, "text");
        var line = lines.getFirst();
        assertEquals(new LogLine(1, line.time(), 3, 4711, Mode.SERIALIZE, LogLevel.ERROR, 17, "text"), line);
    }

    @Test
    void manyThreadsMustBeHandedOnOneByOneAndNumberedWithoutGaps() {
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int thread = 0; thread < 8; thread++) {
                long pid = thread;
                threads.execute(() -> {
                    for (int i = 0; i < 500; i++) {
                        book.add(1, pid, Mode.CDN_URL, LogLevel.DEBUG, 0, "" + i);
                    }
                });
            }
        }
        assertEquals(LongStream.rangeClosed(1, 4000).boxed().toList(), lines.stream().map(LogLine::sequence).toList());
        for (long thread = 0; thread < 8; thread++) {
            long pid = thread;
            var mine = lines.stream().filter(line -> line.pid() == pid).map(line -> Integer.parseInt(line.text())).toList();
            assertEquals(500, mine.size());
            assertEquals(mine.stream().sorted().toList(), mine, "each worker's own order stays");
        }
    }

    @Test
    void timesMustNotRunBackwards() {
        for (int i = 0; i < 50; i++) {
            book.add(1, 1, Mode.CDN_URL, LogLevel.DEBUG, 0, "x");
        }
        for (int i = 1; i < lines.size(); i++) {
            assertFalse(lines.get(i).time().isBefore(lines.get(i - 1).time()));
        }
    }
}
