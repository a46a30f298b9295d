package io.syndicate.workbench.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.syndicate.workbench.chassis.Answer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two chunks behind one CDN URL, and what only looks like that. */
class SharedUrlsTest {

    private static final String ZERO = "http://gw:1/DATA/8/a.1F.4/0.5";
    private static final String ONE = "http://gw:1/DATA/8/a.1F.4/1.5";
    private static final String TWO = "http://gw:1/DATA/8/a.1F.4/2.5";

    @Test
    void everyChunkBehindOneUrlMustBeToldAnother() {
        var rewrites = List.of(rewrite(ZERO, "x"), rewrite(ONE, "x"), rewrite(TWO, "x"), rewrite("http://gw:1/DATA/8/b.2F.4/0.5", "y"));
        var shared = shared(rewrites);
        assertEquals(Optional.of(ONE), shared.other(rewrites.get(0)));
        assertEquals(Optional.of(ZERO), shared.other(rewrites.get(1)));
        assertEquals(Optional.of(ZERO), shared.other(rewrites.get(2)));
        assertEquals(Optional.empty(), shared.other(rewrites.get(3)));
    }

    @Test
    void oneChunkWrittenInTwoWaysMayHaveOneUrl() {
        var rewrites = List.of(rewrite(ZERO, "x"), rewrite(ZERO, "x"), rewrite("http://gw:1//DATA/8/a.1f.4/0.5", "x"));
        rewrites.forEach(rewrite -> assertEquals(Optional.empty(), shared(rewrites).other(rewrite)));
    }

    @Test
    void whatIsNotKnownOrOfNoConcernMustNotCount() {
        var failed = new Rewrite(0, ZERO, Rewrite.Kind.BLOCK, Optional.empty(), answer(1));
        var masked = new Rewrite(1, ONE, Rewrite.Kind.BLOCK, Optional.of("***"), answer(1), true, Optional.empty());
        var stale = new Rewrite(2, TWO, Rewrite.Kind.BLOCK, Optional.of("x"), answer(0));
        var rewrites = List.of(failed, masked, stale, rewrite(ZERO, "x"), rewrite(TWO, "***"));
        rewrites.forEach(rewrite -> assertEquals(Optional.empty(), shared(rewrites).other(rewrite)));
    }

    private static SharedUrls shared(List<Rewrite> rewrites) {
        return SharedUrls.of(new Results(1, 1, rewrites, List.of(), false));
    }

    private static Rewrite rewrite(String url, String cdnUrl) {
        return new Rewrite(0, url, Rewrite.Kind.BLOCK, Optional.of(cdnUrl), answer(1));
    }

    private static Answer answer(int generation) {
        return new Answer(1, generation, 4711, 312, false, new byte[0], null);
    }
}
