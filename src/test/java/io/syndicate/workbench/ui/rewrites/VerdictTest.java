package io.syndicate.workbench.ui.rewrites;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.syndicate.workbench.chassis.Answer;
import io.syndicate.workbench.chassis.Failure;
import io.syndicate.workbench.run.Results;
import io.syndicate.workbench.project.Pins;
import io.syndicate.workbench.request.HttpUrl;
import io.syndicate.workbench.run.Rewrite;
import io.syndicate.workbench.ui.panes.DemoResults;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictTest {

    @Test
    void everyOutcomeMustHaveItsWords() {
        assertEquals("✓ rewritten", words(Optional.of("http://b"), answer(null, false), false));
        assertEquals("= unchanged", words(Optional.of("http://a"), answer(null, false), false));
        assertEquals("identity: no cdn_url method", words(Optional.of("http://a"), answer(null, true), false));
        assertEquals("stale · g6", words(Optional.of("http://b"), answer(null, false), true));
        assertEquals("✗ returned None: the read would fail", words(Optional.empty(), answer(DemoResults.NONE, false), false));
    }

    @Test
    void anAnswerThatIsNoUrlMustCountAsFailedAndBeSeen() {
        for (var fault : HttpUrl.Fault.values()) {
            var row = RewriteRow.of(new Rewrite(0, "http://a", Rewrite.Kind.OTHER, Optional.of("b"), answer(null, false), false, Optional.of(fault)), false,
                    Against.NOTHING);
            assertEquals(fault == HttpUrl.Fault.HOST ? "✗ no valid host or port" : "✗ no http or https URL", row.verdict().brief());
            assertEquals("failed", row.verdict().tone());
            assertFalse(row.failed() || row.same());
            assertEquals(new RewriteCounts(0, 1, 0), RewriteCounts.of(List.of(row)));
        }
    }

    @Test
    void narrowCardsMustStillSayTheOutcome() {
        assertEquals("✗ returned None", Verdict.of(rewrite(Optional.empty(), answer(DemoResults.NONE, false)), false).brief());
        assertEquals("✓ rewritten", Verdict.of(rewrite(Optional.of("http://b"), answer(null, false)), false).brief());
    }

    @Test
    void anAnswerThatAnotherChunkHasTooMustCountAsFailed() {
        var row = RewriteRow.of(rewrite(Optional.of("http://b"), answer(null, false)), false,
                new Against(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("http://other")));
        assertEquals("✗ shared: another chunk has this CDN URL too", row.verdict().text());
        assertEquals("✗ shared", row.verdict().brief());
        assertEquals(new RewriteCounts(0, 1, 0), RewriteCounts.of(List.of(row)));
    }

    @Test
    void everyKindOfFailureMustSayWhatFollows() {
        for (Failure.Kind kind : Failure.Kind.values()) {
            var verdict = Verdict.of(rewrite(Optional.empty(), answer(new Failure(kind, "m", Optional.empty(), ""), false)), false);
            assertEquals("failed", verdict.tone());
            assertEquals('✗', verdict.text().charAt(0));
        }
    }

    @Test
    void rowMustBeKeptWhileItsResultIsTheSame() {
        var first = DemoResults.coral(0, 7, 1);
        var second = DemoResults.coral(1, 7, 2);
        var older = new Results(1, 7, List.of(first, second), List.of(), false);
        var newer = new Results(2, 7, List.of(first, DemoResults.coral(1, 7, 3)), List.of(), false);
        var before = RewriteRow.of(older, Pins.NONE, older, List.of());
        var after = RewriteRow.of(newer, Pins.NONE, newer, before);
        assertSame(before.get(0), after.get(0));
        assertNotSame(before.get(1), after.get(1));
        var third = new Results(3, 8, List.of(first, second), List.of(), true);
        assertEquals(new RewriteCounts(0, 0, 2), RewriteCounts.of(RewriteRow.of(third, Pins.NONE, third, after)));
    }

    private static String words(Optional<String> cdn, Answer answer, boolean stale) {
        return Verdict.of(rewrite(cdn, answer), stale).text();
    }

    private static Rewrite rewrite(Optional<String> cdn, Answer answer) {
        return new Rewrite(0, "http://a", Rewrite.Kind.OTHER, cdn, answer);
    }

    private static Answer answer(Failure failure, boolean identity) {
        return new Answer(1, 6, 4127, 40, identity, failure == null ? new byte[0] : null, failure);
    }
}
