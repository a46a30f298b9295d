package io.syndicate.workbench.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.syndicate.workbench.chassis.Answer;
import io.syndicate.workbench.chassis.Mode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimingTest {

    private final Timing timing = new Timing();

    @Test
    void onlyTheLastCallsMustBeKept() {
        for (int i = 0; i < Timing.CALLS + 3; i++) {
            timing.add(Mode.CDN_URL, answer(4127, i));
        }
        var calls = timing.view().calls().get(Mode.CDN_URL);
        assertEquals(Timing.CALLS, calls.size());
        assertEquals(new Timing.Call(7, 3, true), calls.getFirst());
        assertEquals(Timing.CALLS + 2, calls.getLast().micros());
    }

    @Test
    void callsThatNoWorkerAnsweredMustBeLeftOut() {
        timing.add(Mode.SERIALIZE, answer(0, 0));
        timing.add(Mode.DESERIALIZE, null);
        assertEquals(Map.of(), timing.view().calls());
    }

    @Test
    void viewMustStayTheSameObjectUntilSomethingChanges() {
        timing.add(Mode.CDN_URL, answer(1, 40));
        var before = timing.view();
        assertSame(before, timing.view());
        timing.add(Mode.CDN_URL, answer(1, 41));
        assertEquals(1, before.calls().get(Mode.CDN_URL).size());
        assertEquals(2, timing.view().calls().get(Mode.CDN_URL).size());
    }

    @Test
    void generationMustStandOnceForEachTimeItBegins() {
        for (int generation : new int[] {1, 1, 2, 1}) {
            timing.serving(generation, Instant.ofEpochSecond(generation));
        }
        assertEquals(List.of(1, 2, 1), timing.view().starts().stream().map(Timing.Start::generation).toList());
        for (int i = 0; i < 2 * Timing.GENERATIONS; i++) {
            timing.serving(10 + i, Instant.EPOCH);
        }
        assertEquals(Timing.GENERATIONS, timing.view().starts().size());
    }

    @Test
    void otherProjectMustBeginAnew() {
        timing.add(Mode.CDN_URL, answer(1, 40));
        timing.serving(1, Instant.EPOCH);
        timing.clear();
        assertEquals(new Timing.View(Map.of(), List.of()), timing.view());
    }

    @Test
    void storedResultsMustBeTimed() {
        var store = new ResultStore();
        store.serving(-1);
        store.serving(3);
        store.put(0, new Rewrite(0, "http://x/", Rewrite.Kind.OTHER, java.util.Optional.empty(), answer(5, 44)));
        store.put(99, new RoundTrip(0, "chunk", null, null, null, answer(6, 45), null, -1, null));
        assertEquals(List.of(new Timing.Call(7, 44, true)), store.timing().view().calls().get(Mode.CDN_URL));
        assertEquals(List.of(new Timing.Call(7, 45, true)), store.timing().view().calls().get(Mode.SERIALIZE),
                "a late result was a call all the same");
        assertEquals(List.of(3), store.timing().view().starts().stream().map(Timing.Start::generation).toList());
        store.clear();
        assertEquals(Map.of(), store.timing().view().calls());
    }

    private static Answer answer(long pid, long micros) {
        return new Answer(1, 7, pid, micros, pid == 0, new byte[0], null);
    }
}
