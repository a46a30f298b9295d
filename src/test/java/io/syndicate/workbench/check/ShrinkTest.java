package io.syndicate.workbench.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Inputs that fail are made small, with a bounded number of requests. */
class ShrinkTest {

    private static final Function<Integer, Stream<Integer>> HALF_OR_ONE_LESS = n -> n == 0 ? Stream.empty() : Stream.of(n / 2, n - 1);

    @Test
    void theSmallestThatFailsMustBeFound() throws InterruptedException {
        assertEquals(37, Shrink.smallest(1_000, HALF_OR_ONE_LESS, n -> n >= 37));
        assertEquals(0, Shrink.smallest(1_000, HALF_OR_ONE_LESS, _ -> true));
    }

    @Test
    void whatHasNoSmallerThatFailsMustStayAsItIs() throws InterruptedException {
        assertEquals(1_000, Shrink.smallest(1_000, HALF_OR_ONE_LESS, _ -> false));
    }

    @Test
    void requestsMustBeBoundedEvenIfEachStepHelps() throws InterruptedException {
        var asked = new AtomicInteger();
        int smallest = Shrink.smallest(1_000_000, n -> Stream.of(n - 1), _ -> asked.incrementAndGet() > 0);
        assertEquals(150, asked.get());
        assertEquals(1_000_000 - 150, smallest);
        asked.set(0);
        Shrink.smallest(1_000_000, n -> IntStream.range(0, 100_000).boxed(), _ -> asked.incrementAndGet() < 0);
        assertEquals(150, asked.get());
    }

    @Test
    void anInterruptMustEndIt() {
        assertThrows(InterruptedException.class, () -> Shrink.smallest(9, HALF_OR_ONE_LESS, _ -> {
            throw new InterruptedException();
        }));
    }

    @Test
    void countsAndBytesMustReadWell() {
        assertEquals("1 URL", Quoted.count(1, "URL"));
        assertEquals("1,204 URLs", Quoted.count(1_204, "URL"));
        assertEquals("00 FF", Quoted.hex(new byte[] {0, -1}, 0));
        assertEquals("(ends)", Quoted.hex(new byte[2], 2));
        assertTrue(Quoted.hex(new byte[17], 0).endsWith("00 …") && !Quoted.hex(new byte[17], 1).contains("…"));
    }
}
