package io.syndicate.workbench.ui.rewrites;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.chassis.Answer;
import io.syndicate.workbench.chassis.Failure;
import io.syndicate.workbench.run.Results;
import io.syndicate.workbench.project.Pins;
import io.syndicate.workbench.run.Rewrite;
import io.syndicate.workbench.ui.common.UrlFacts.Field;
import io.syndicate.workbench.ui.panes.DemoResults;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a card says and marks. */
class RewriteWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "DIED|✗ worker died: the read would fail|✗ worker died", "DEADLINE|✗ no answer: the read would hang|✗ no answer",
            "GARBLED|✗ garbled answer: the read would fail|✗ garbled answer", "NO_WORKER|✗ no worker: the read would fail|✗ no worker",
            "START|✗ workers did not start|✗ workers did not start", "UNSENT|✗ could not be sent|✗ could not be sent",
            "REFUSED|✗ returned no URL: the read would fail|✗ returned no URL"})
    void everyFailureMustHaveItsOwnWords(Failure.Kind kind, String whole, String brief) {
        var verdict = row(failed(new Failure(kind, "m", Optional.empty(), "")), false).verdict();
        assertEquals(whole, verdict.text());
        assertEquals(brief, verdict.brief());
        assertEquals("failed", verdict.tone());
    }

    @Test
    void staleFailureMustBeCalm() {
        var row = row(failed(DemoResults.NONE), true);
        assertEquals(new Verdict("stale · g7", "stale"), row.verdict());
        assertEquals("stale · g7", row.verdict().brief());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "http://gw/a|https://gw/a|http|https", "http://gw/a|http://cdn.gw/a|/gw|/cdn.gw", "http://gw:80/a|http://gw:8080/a|:80|:8080",
            "http://gw/a?x=1|http://gw/a?x=2|=1|=2", "http://gw/a?x=1|http://gw/a|?x=1|", "http://gw/a|http://gw/a/||/"})
    void onlyWhatChangedMustBeMarked(String origin, String cdn, String gone, String come) {
        var diff = UrlDiff.of(origin, cdn);
        assertEquals(gone == null ? "" : gone, marked(diff.origin()));
        assertEquals(come == null ? "" : come, marked(diff.cdn()));
        assertEquals(origin, whole(diff.origin()));
        assertEquals(cdn, whole(diff.cdn()));
    }

    @Test
    void sameUrlMustBeOnePartUnmarked() {
        var diff = UrlDiff.of("http://gw:1/a?b=c&d", "http://gw:1/a?b=c&d");
        assertEquals(List.of(new Part("http://gw:1/a?b=c&d", false)), diff.origin());
        assertEquals(diff.origin(), diff.cdn());
    }

    @Test
    void entirelyDifferentUrlsMustBeMarkedWhole() {
        var diff = UrlDiff.of("abc", "xyz");
        assertEquals(List.of(new Part("abc", true)), diff.origin());
        assertEquals(List.of(new Part("xyz", true)), diff.cdn());
        assertEquals(List.of(), UrlDiff.of("", "x").origin());
        assertEquals(new UrlDiff(List.of(), List.of()), UrlDiff.unmarked(""));
    }

    @Test
    void tokensMustBeTheWordsOfAUrlWithTheirDelimiters() {
        assertEquals(List.of("http", ":", "/", "/gw", ".org", ":31111", "/a", "-b", "?c", "=d", "&e"),
                UrlDiff.tokens("http://gw.org:31111/a-b?c=d&e"));
        assertEquals(List.of(), UrlDiff.tokens(""));
    }

    @Test
    void shorteningMustKeepChangedPartsWholeAsLongAsItCan() {
        var parts = List.of(new Part("http://gw1.example.org", false), new Part(":31111", true), new Part("/DATA/8/cat.jpg", false),
                new Part("?t=1", true));
        int changed = 10;
        for (int columns = changed + 2; columns <= 50; columns++) {
            var fit = PartShortener.fit(parts, columns);
            assertEquals(List.of(":31111", "?t=1"), fit.stream().filter(Part::changed).map(Part::text).toList(), "at " + columns);
            assertTrue(fit.stream().mapToInt(Part::columns).sum() <= columns, "at " + columns);
        }
        assertTrue(PartShortener.fit(parts, 1).stream().noneMatch(part -> part.text().isEmpty()));
        assertEquals(List.of(), PartShortener.fit(List.of(), 10));
    }

    @Test
    void foreignUrlMustShowWhyInItsDetails() {
        var row = row(new Rewrite(0, "http://gw/status", Rewrite.Kind.OTHER, Optional.of("http://cdn/status"),
                DemoResults.answer(105, 7, 0, 1_204)), false);
        var fields = RewriteFields.of(row);
        assertEquals("not Syndicate's", fields.getFirst().name());
        assertEquals(row.facts().problem(), fields.getFirst().value());
        assertFalse(row.facts().problem().isBlank());
        assertTrue(fields.containsAll(List.of(new Field("worker", "none"), new Field("mode", "cdn_url"), new Field("time", "1,204 µs"),
                new Field("request", "105"), new Field("generation", "g7"), new Field("kind", "other"))), fields.toString());
    }

    @Test
    void detailsOfABlockMustNameItAndItsWorker() {
        var fields = RewriteFields.of(row(DemoResults.coral(1, 7, 102), false));
        assertTrue(fields.containsAll(List.of(new Field("path", "/photos/2017/cat.jpg"), new Field("block", "0"),
                new Field("worker", "pid 4129"),
                new Field("kind", "block"))), fields.toString());
    }

    @Test
    void answerThatNoWorkerGaveMustSelectNoLogLines() {
        var identity = new Rewrite(0, "http://gw/a", Rewrite.Kind.OTHER, Optional.of("http://gw/a"),
                new Answer(0, 7, 0, 0, true, new byte[0], null));
        assertEquals(Set.of(), row(identity, false).result().requests());
        assertEquals(Set.of(102L), row(DemoResults.coral(1, 7, 102), false).result().requests());
    }

    @Test
    void countsMustAddUpAndStaleFailuresBeStale() {
        var results = DemoResults.results(7);
        assertEquals(new RewriteCounts(4, 1, 1), RewriteCounts.of(RewriteRow.of(results, Pins.NONE, results, List.of())));
        var older = new Results(2, 8, results.rewrites(), List.of(), true);
        assertEquals(new RewriteCounts(0, 0, 6), RewriteCounts.of(RewriteRow.of(older, Pins.NONE, older, List.of())));
        assertEquals(new RewriteCounts(0, 0, 0), RewriteCounts.of(List.of()));
    }

    @Test
    void onlyAnEqualAnswerMustCountAsUnchanged() {
        assertTrue(row(DemoResults.coral(5, 7, 106), false).unchanged());
        assertFalse(row(DemoResults.coral(0, 7, 101), false).unchanged());
        assertFalse(row(failed(DemoResults.NONE), false).unchanged());
        assertEquals(List.of(), row(failed(DemoResults.NONE), false).diff().cdn());
    }

    private static RewriteRow row(Rewrite rewrite, boolean stale) {
        return RewriteRow.of(rewrite, stale);
    }

    private static Rewrite failed(Failure failure) {
        return new Rewrite(0, "http://gw/a", Rewrite.Kind.OTHER, Optional.empty(), DemoResults.failed(1, 7, 9, failure));
    }

    private static String marked(List<Part> parts) {
        return parts.stream().filter(Part::changed).map(Part::text).collect(Collectors.joining());
    }

    private static String whole(List<Part> parts) {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }
}
