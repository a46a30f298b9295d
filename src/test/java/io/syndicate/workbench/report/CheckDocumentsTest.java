package io.syndicate.workbench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.check.CheckEvidence;
import io.syndicate.workbench.check.CheckReport;
import io.syndicate.workbench.check.CheckResult;
import io.syndicate.workbench.check.SomeChecks;
import io.syndicate.workbench.check.Verdict;
import io.syndicate.workbench.project.CheckId;
import io.syndicate.workbench.project.Severity;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Reports of checks for machines and for colleagues: every verdict, and nothing that a driver says breaks them. */
class CheckDocumentsTest {

    private static final CheckEvidence NONE = new CheckEvidence(List.of(), List.of(), List.of());
    private static final CheckReport MIXED = SomeChecks.report(
            SomeChecks.result(CheckId.LOADS, Severity.ERROR, Verdict.PASSED),
            SomeChecks.result(CheckId.SAME_ANSWER, Severity.WARNING, Verdict.FINDINGS),
            SomeChecks.result(CheckId.ROUND_TRIP, Severity.ERROR, Verdict.FINDINGS),
            SomeChecks.result(CheckId.LIMITS, Severity.ERROR, Verdict.COULD_NOT_RUN),
            SomeChecks.result(CheckId.PINNED, Severity.ERROR, Verdict.NOTHING_TO_CHECK),
            SomeChecks.result(CheckId.SECRETS, Severity.OFF, Verdict.OFF));

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    private static int count(Document document, String element) {
        return document.getElementsByTagName(element).getLength();
    }

    @Test
    void junitMustHaveACaseForEachCheckAndFailByTheWeightAsked() throws Exception {
        Document onError = xml(CheckJunit.of(MIXED, Severity.ERROR));
        assertEquals(6, count(onError, "testcase"));
        assertEquals(1, count(onError, "failure"));
        assertEquals(1, count(onError, "error"));
        assertEquals(2, count(onError, "skipped"));
        assertEquals(2, count(xml(CheckJunit.of(MIXED, Severity.WARNING)), "failure"));
    }

    @Test
    void junitMustCountWhatItHolds() throws Exception {
        Element suite = (Element) xml(CheckJunit.of(MIXED, Severity.WARNING)).getElementsByTagName("testsuite").item(0);
        assertEquals("6", suite.getAttribute("tests"));
        assertEquals("2", suite.getAttribute("failures"));
        assertEquals("1", suite.getAttribute("errors"));
        assertEquals("2", suite.getAttribute("skipped"));
    }

    @Test
    void charactersThatXmlCannotHoldMustNotBreakIt() throws Exception {
        var finding = SomeChecks.finding(Severity.ERROR, "a\u0000b\uFFFEc\uD800d 😀 ]]> <e>");
        var odd = new CheckResult(CheckId.LOADS, Severity.ERROR, Verdict.FINDINGS, List.of(finding), List.of(), List.of(), "");
        String text = xml(CheckJunit.of(SomeChecks.report(odd), Severity.ERROR)).getDocumentElement().getTextContent()
                + CheckJunit.of(SomeChecks.report(odd), Severity.ERROR);
        assertTrue(text.contains("a\uFFFDb\uFFFDc\uFFFDd 😀"), text);
    }

    @Test
    void htmlMustShowEveryVerdictInWordsAndEscapeWhatItShows() {
        String html = CheckHtml.of(MIXED, NONE);
        for (CheckResult result : MIXED.results()) {
            assertTrue(html.contains(result.check().title()), result.check().title());
        }
        for (String words : List.of(">passed<", "1 warning<", "1 error<", ">could not run<", ">nothing to check<", ">off<", "a note",
                "no reason &amp; no rhyme", "round-trip is &lt;wrong&gt;", "coral &lt;1&gt;", "1 of 4 passed")) {
            assertTrue(html.contains(words), words);
        }
        assertFalse(html.contains("<wrong>") || html.contains("<script") || html.contains("http-equiv"));
    }

    @Test
    void htmlMustTellAnswersAndTimesWhereThereAreAny() {
        assertFalse(CheckHtml.of(MIXED, NONE).contains("<svg"));
        var evidence = new CheckEvidence(List.of(new CheckEvidence.RewriteRow("http://a/<x>", "None & nothing", false, 12)),
                List.of(new CheckEvidence.TripRow("cat", 1_024, -1, 34)), List.of());
        String html = CheckHtml.of(MIXED, evidence);
        assertEquals(3, html.split("<svg", -1).length);
        assertTrue(html.contains("http://a/&lt;x&gt;") && html.contains("None &amp; nothing") && html.contains("1,024")
                && html.contains(">–<"), html);
    }

    @Test
    void durationsMustHaveAUnitThatFits() {
        assertEquals("9,999 µs", OneLine.duration(9_999));
        assertEquals("10 ms", OneLine.duration(10_000));
        assertEquals("9,999 ms", OneLine.duration(9_999_999));
        assertEquals("10 s", OneLine.duration(10_000_000));
    }
}
