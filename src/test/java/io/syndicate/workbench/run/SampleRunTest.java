package io.syndicate.workbench.run;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.project.ChunkSample;
import io.syndicate.workbench.project.ChunkSource;
import io.syndicate.workbench.project.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SampleRunTest {

    private static final String URL = "http://gw1.example.org:31111/DATA/8/photos/cat.jpg.1F3A.4/0.7";
    private static final int LONGEST_SECONDS = 30;
    /** Waits in cdn_url until the test makes the file. */
    private static final String HELD = """
            import os, time
            def cdn_url(request, url):
                open(%1$s + '.begun', 'w').close()
                while not os.path.exists(%1$s):
                    time.sleep(0.01)
                return url + '?x'
            """;

    private final ResultStore store = new ResultStore();
    private RunRig rig;

    @BeforeEach
    void open() throws Exception {
        rig = new RunRig();
    }

    @AfterEach
    void close() throws Exception {
        rig.close();
    }

    private SampleRun run(Samples samples) {
        return new SampleRun(rig.plan(samples), rig.chassis, store);
    }

    private Path held() throws Exception {
        Path go = rig.folder.resolve("go");
        rig.launch(HELD.formatted("'" + go + "'"));
        return go;
    }

    private void awaitBegun(Path go) {
        RunRig.await("the first request is out", () -> Files.exists(go.resolveSibling("go.begun")));
    }

    @Test
    void noSamplesMustEndAtOnce() throws Exception {
        var run = run(Samples.NONE);
        assertTrue(run.start().get(LONGEST_SECONDS, SECONDS));
        assertTrue(run.ended());
        assertEquals(0, run.total());
        assertEquals(0, run.done());
        assertFalse(store.results().running());
    }

    @Test
    void everySampleMustHaveItsResult() throws Exception {
        rig.launch("def cdn_url(request, url):\n    return url + '?x'\n");
        var chunks = List.of(new ChunkSample("here", new ChunkSource.Text("abc")), new ChunkSample("gone", new ChunkSource.File("gone")));
        var run = run(new Samples(RunRig.urls(URL + "1", URL + "2", URL + "3").urls(), chunks));
        assertEquals(5, run.total());
        assertEquals(0, run.done());
        assertTrue(run.start().get(LONGEST_SECONDS, SECONDS));
        assertEquals(5, run.done());
        var results = store.results();
        assertFalse(results.running());
        assertEquals(List.of(URL + "1?x", URL + "2?x", URL + "3?x"), results.rewrites().stream()
                .map(rewrite -> rewrite.cdnUrl().orElseThrow()).toList());
        assertEquals(List.of(true, false), results.roundTrips().stream().map(RoundTrip::equal).toList());
    }

    @Test
    void aCancelledRunMustSendNoMoreAndFinishWhatIsOut() throws Exception {
        Path go = held();
        var run = run(RunRig.urls(URL + "1", URL + "2", URL + "3", URL + "4", URL + "5", URL + "6", URL + "7", URL + "8"));
        var end = run.start();
        awaitBegun(go);
        assertTrue(store.results().running());
        assertFalse(run.ended());
        run.cancel();
        Files.createFile(go);
        assertFalse(end.get(LONGEST_SECONDS, SECONDS));
        assertTrue(run.ended());
        assertEquals(run.total(), run.done());
        assertFalse(store.results().running());
        int answered = store.results().rewrites().size();
        assertTrue(answered >= 1 && answered <= 2, "one request for each thread was out: " + answered);
    }

    @Test
    void aRunCancelledBeforeItsStartMustSendNothing() throws Exception {
        rig.launch("def cdn_url(request, url):\n    return url\n");
        var run = run(RunRig.urls(URL + "1", URL + "2"));
        run.cancel();
        assertFalse(run.start().get(LONGEST_SECONDS, SECONDS));
        assertEquals(List.of(), store.results().rewrites());
        assertFalse(store.results().running());
    }

    @Test
    void aNewerRunMustKeepTheResultsOfTheOlderOneOut() throws Exception {
        Path go = held();
        var older = run(RunRig.urls(URL + "1"));
        var olderEnd = older.start();
        awaitBegun(go);
        var newerEnd = run(RunRig.urls(URL + "2")).start();
        Files.createFile(go);
        assertTrue(olderEnd.get(LONGEST_SECONDS, SECONDS), "it was not cancelled");
        assertTrue(newerEnd.get(LONGEST_SECONDS, SECONDS));
        assertEquals(List.of(URL + "2"), store.results().rewrites().stream().map(Rewrite::url).toList());
        assertFalse(store.results().running());
    }

    @Test
    void aRunWithoutWorkersMustEndToo() throws Exception {
        assertTrue(run(RunRig.urls(URL)).start().get(LONGEST_SECONDS, SECONDS));
        assertEquals(1, store.results().rewrites().size());
        assertTrue(store.results().rewrites().getFirst().failure().isPresent());
    }
}
