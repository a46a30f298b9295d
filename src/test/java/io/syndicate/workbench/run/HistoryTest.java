package io.syndicate.workbench.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.chassis.Answer;
import io.syndicate.workbench.chassis.Failure;
import io.syndicate.workbench.project.SecretMask;
import io.syndicate.workbench.request.GatewayFacts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static PastRun run(int generation, RoundTrip... trips) {
        return new PastRun(generation, Instant.EPOCH, List.of(RunRig.rewrite(0, "u", generation)), List.of(trips), true);
    }

    private static RoundTrip trip(int generation, int size) {
        return new RoundTrip(0, "c", new byte[size], new byte[0], new byte[0], RunRig.answer(generation), RunRig.answer(generation), -1,
                null);
    }

    private static List<Integer> generations(History history) {
        return history.runs().stream().map(PastRun::generation).toList();
    }

    @Test
    void onlyTheLastGenerationsMustBeKeptNewestFirstAndEachOnce() {
        var history = History.NONE;
        for (int generation = 1; generation <= 30; generation++) {
            history = history.with(run(generation)).with(run(generation));
        }
        assertEquals(History.MAX_RUNS, history.runs().size());
        assertEquals(30, history.runs().getFirst().generation());
        assertEquals(11, history.runs().getLast().generation());
    }

    @Test
    void theOldestMustLoseTheirBytesAndKeepTheirRewrites() {
        var history = History.NONE;
        for (int generation = 1; generation <= 4; generation++) {
            history = history.with(run(generation, trip(generation, (int) (History.MAX_BYTES / 2))));
        }
        assertEquals(List.of(4, 3, 2, 1), generations(history));
        assertEquals(List.of(true, true, true, false), history.runs().stream().map(PastRun::bytesKept).toList());
        assertEquals(List.of(), history.of(1).orElseThrow().roundTrips());
        assertEquals(1, history.of(1).orElseThrow().rewrites().size());
    }

    @Test
    void lastGoodMustBeTheNewestOlderAnswer() {
        var failed = new Rewrite(0, "u", Rewrite.Kind.OTHER, Optional.empty(),
                new Answer(1, 3, 99, 5, false, null, new Failure(Failure.Kind.REFUSED, "None", Optional.empty(), "")));
        var history = History.NONE.with(run(1)).with(run(2)).with(new PastRun(3, Instant.EPOCH, List.of(failed), List.of(), true));
        assertEquals(2, history.lastGood(RunRig.rewrite(0, "u", 4)).orElseThrow().answer().generation());
        assertEquals(1, history.lastGood(RunRig.rewrite(0, "u", 2)).orElseThrow().answer().generation());
        assertTrue(history.lastGood(RunRig.rewrite(0, "other", 4)).isEmpty());
        assertTrue(history.lastGood(RunRig.rewrite(0, "u", 1)).isEmpty());
        assertTrue(run(1).medianMicros().isPresent());
    }

    @Test
    void lastGoodMustBeTheFirstOfItsUrlAlsoWhereNoBytesAreKept() {
        var first = RunRig.rewrite(0, "u", 1);
        var history = History.NONE.with(new PastRun(1, Instant.EPOCH, List.of(first, RunRig.rewrite(1, "u", 1)), List.of(), true).withoutBytes());
        assertEquals(first, history.lastGood(RunRig.rewrite(1, "u", 2)).orElseThrow());
        assertEquals(List.of("u"), List.copyOf(history.runs().getFirst().good().keySet()));
    }

    @Test
    void aRunMustEnterTheHistoryWhenItEndsAndOnlyWithItsOwnAnswers() {
        var store = new ResultStore();
        var plan = new RunPlan(RunRig.urls("u", "v"), Path.of("."), SecretMask.NONE, new GatewayFacts(1, 2, 3), 1);
        store.serving(1);
        long first = store.begin(plan);
        store.put(first, RunRig.rewrite(0, "u", 1));
        store.put(first, RunRig.rewrite(1, "v", 1));
        assertEquals(List.of(), store.results().history().runs());
        store.end(first);
        store.serving(2);
        long second = store.begin(plan);
        store.put(second, RunRig.rewrite(0, "u", 2));
        store.end(second);
        History history = store.results().history();
        assertEquals(List.of(2, 1), generations(history));
        assertEquals(1, history.of(2).orElseThrow().rewrites().size());
        assertSame(history, store.results().history());
        store.clear();
        assertFalse(store.results().history().of(1).isPresent());
    }
}
