package io.syndicate.workbench.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.project.ChunkSample;
import io.syndicate.workbench.project.ChunkSource;
import io.syndicate.workbench.project.Samples;
import io.syndicate.workbench.project.SecretMask;
import io.syndicate.workbench.project.UrlSample;
import io.syndicate.workbench.request.GatewayFacts;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultStoreTest {

    private final ResultStore store = new ResultStore();

    private static RunPlan plan(List<String> urls, List<String> chunks) {
        var samples = new Samples(urls.stream().map(UrlSample::new).toList(),
                chunks.stream().map(name -> new ChunkSample(name, new ChunkSource.Text(name))).toList());
        return new RunPlan(samples, Path.of("."), SecretMask.NONE, new GatewayFacts(1, 2, 3), 1);
    }

    private List<String> urls() {
        return store.results().rewrites().stream().map(Rewrite::url).toList();
    }

    private List<String> names() {
        return store.results().roundTrips().stream().map(RoundTrip::name).toList();
    }

    @Test
    void nothingMustBeThereBeforeTheFirstRun() {
        assertSame(Results.NONE, store.results());
        assertFalse(store.results().running());
        assertEquals(0, store.results().generation());
    }

    @Test
    void resultsOfAnotherGenerationMustBeStale() {
        long run = store.begin(plan(List.of("a", "b"), List.of("c", "d")));
        store.serving(1);
        store.put(run, RunRig.rewrite(0, "a", 1));
        store.put(run, RunRig.trip(0, "c", 1));
        store.put(run, RunRig.unsent(1, "d"));
        assertFalse(store.results().stale(store.results().rewrites().getFirst()));
        assertFalse(store.results().stale(store.results().roundTrips().getFirst()));
        store.serving(2);
        store.put(run, RunRig.rewrite(1, "b", 2));
        var results = store.results();
        assertEquals(2, results.generation());
        assertTrue(results.stale(results.rewrites().getFirst()));
        assertFalse(results.stale(results.rewrites().getLast()));
        assertTrue(results.stale(results.roundTrips().getFirst()));
        assertFalse(results.stale(results.roundTrips().getLast()), "what was not sent depends on no generation");
    }

    @Test
    void resultsOfAnOlderRunMustBeDropped() {
        var plan = plan(List.of("a"), List.of("c"));
        long older = store.begin(plan);
        long newer = store.begin(plan);
        store.put(newer, RunRig.rewrite(0, "a", 2));
        store.put(older, RunRig.rewrite(0, "a", 1));
        store.put(older, RunRig.trip(0, "c", 1));
        assertEquals(2, store.results().rewrites().getFirst().answer().generation());
        assertEquals(List.of(), store.results().roundTrips());
    }

    @Test
    void theEndOfAnOlderRunMustNotEndTheNewerOne() {
        long older = store.begin(plan(List.of("a"), List.of()));
        long newer = store.begin(plan(List.of("a"), List.of()));
        store.end(older);
        assertTrue(store.results().running());
        store.end(newer);
        assertFalse(store.results().running());
    }

    @Test
    void resultsMustStandInTheSamplesOrderHoweverTheyCome() {
        long run = store.begin(plan(List.of("a", "b", "c"), List.of("d", "e")));
        for (int i : new int[] {2, 0, 1}) {
            store.put(run, RunRig.rewrite(i, List.of("a", "b", "c").get(i), 1));
        }
        store.put(run, RunRig.trip(1, "e", 1));
        store.put(run, RunRig.trip(0, "d", 1));
        assertEquals(List.of("a", "b", "c"), urls());
        assertEquals(List.of("d", "e"), names());
    }

    @Test
    void onlyResultsOfChangedOrRemovedSamplesMustGo() {
        long run = store.begin(plan(List.of("a", "b", "c"), List.of("d", "e", "f")));
        for (int i = 0; i < 3; i++) {
            store.put(run, RunRig.rewrite(i, List.of("a", "b", "c").get(i), 1));
            store.put(run, RunRig.trip(i, List.of("d", "e", "f").get(i), 1));
        }
        store.begin(plan(List.of("a", "other"), List.of("other", "e")));
        assertEquals(List.of("a"), urls());
        assertEquals(List.of("e"), names());
        store.begin(plan(List.of(), List.of()));
        assertEquals(List.of(), urls());
        assertEquals(List.of(), names());
    }

    @Test
    void aNewResultMustReplaceTheOldOneOfItsSample() {
        long run = store.begin(plan(List.of("a"), List.of("c")));
        store.put(run, RunRig.rewrite(0, "a", 1));
        store.put(run, RunRig.trip(0, "c", 1));
        store.put(run, RunRig.rewrite(0, "a", 7));
        store.put(run, RunRig.trip(0, "c", 8));
        assertEquals(1, store.results().rewrites().size());
        assertEquals(7, store.results().rewrites().getFirst().answer().generation());
        assertEquals(8, store.results().roundTrips().getFirst().generation());
    }

    @Test
    void theVersionMustGrowWithEachChangeAndTheObjectStayOtherwise() {
        var before = store.results();
        long run = store.begin(plan(List.of("a"), List.of()));
        List<Runnable> changes = List.of(() -> store.serving(1), () -> store.put(run, RunRig.rewrite(0, "a", 1)), () -> store.end(run),
                store::clear);
        for (Runnable change : changes) {
            before = store.results();
            assertSame(before, store.results());
            change.run();
            assertNotSame(before, store.results());
            assertTrue(store.results().version() > before.version());
        }
    }

    @Test
    void whatChangesNothingMustLeaveTheSameObject() {
        store.serving(3);
        long run = store.begin(plan(List.of("a"), List.of("c")));
        store.begin(plan(List.of("a"), List.of("c")));
        var before = store.results();
        store.serving(3);
        store.put(run, RunRig.rewrite(0, "a", 3));
        store.put(run, RunRig.trip(0, "c", 3));
        store.end(run);
        assertSame(before, store.results());
    }

    @Test
    void clearMustForgetAllAndDropWhatIsStillOut() {
        long run = store.begin(plan(List.of("a"), List.of("c")));
        store.put(run, RunRig.rewrite(0, "a", 1));
        var taken = store.results();
        store.clear();
        store.put(run, RunRig.rewrite(0, "a", 1));
        store.put(run, RunRig.trip(0, "c", 1));
        assertEquals(List.of(), store.results().rewrites());
        assertEquals(List.of(), store.results().roundTrips());
        assertFalse(store.results().running());
        assertEquals(1, taken.rewrites().size(), "what a reader holds does not change");
    }
}
