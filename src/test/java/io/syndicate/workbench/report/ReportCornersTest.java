package io.syndicate.workbench.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.syndicate.workbench.chassis.Answer;
import io.syndicate.workbench.chassis.Failure;
import io.syndicate.workbench.chassis.LogLevel;
import io.syndicate.workbench.chassis.LogLine;
import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.run.Results;
import io.syndicate.workbench.run.Rewrite;
import io.syndicate.workbench.run.RoundTrip;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportCornersTest {

    private static final String STEERING = "a\u001b[2J\r\n\u0007\u0000\u007f\u009bz";
    private static final long FAR = 3_000_000_000L;

    private static JsonNode json(RunReport report) throws Exception {
        return new ObjectMapper().readTree(JsonReport.of(report));
    }

    private static RunReport trips(RoundTrip... trips) {
        return Reports.report(List.of(), List.of(trips));
    }

    private static RoundTrip unsent(String why) {
        return new RoundTrip(0, "missing", null, null, null, null, null, -1, new Failure(Failure.Kind.UNSENT, why, Optional.empty(), ""));
    }

    private static RoundTrip slow(long micros) {
        byte[] bytes = "abc".getBytes(UTF_8);
        var answer = new Answer(Long.MAX_VALUE, 1, FAR, micros, false, null, null);
        return new RoundTrip(0, "slow", bytes, bytes, bytes, answer, answer, FAR, null);
    }

    private static LogLine log(long request, String text) {
        return new LogLine(1, Instant.EPOCH, 1, FAR, Mode.SERIALIZE, LogLevel.STDERR, request, text);
    }

    @Test
    void everyKeyMustBeThereWhateverWentWrong() throws Exception {
        var trip = json(trips(unsent("gone"))).get("round_trips").get(0);
        assertEquals("[name, bytes_in, bytes_wire, bytes_out, equal, first_difference, error, micros, pin]",
                trip.propertyStream().map(java.util.Map.Entry::getKey).toList().toString());
        assertTrue(trip.get("micros").isNull() && trip.get("bytes_in").isNull() && trip.get("first_difference").isNull());
        assertEquals("gone", trip.get("error").textValue());
        var half = new RoundTrip(0, "half", new byte[3], new byte[9], null, Reports.answer(1, null), Reports.answer(2, Reports.RAISED), -1,
                null);
        trip = json(trips(half)).get("round_trips").get(0);
        assertEquals(9, trip.get("bytes_wire").intValue());
        assertTrue(trip.get("bytes_out").isNull());
        assertEquals(624, trip.get("micros").intValue());
        assertFalse(trip.get("equal").booleanValue());
    }

    @Test
    void bigNumbersMustKeepEveryDigit() throws Exception {
        var json = json(new RunReport("x", Reports.GENERATION, new Results(1, 1, List.of(), List.of(slow(FAR)), false),
                List.of(log(Long.MAX_VALUE, "x"))));
        assertEquals(FAR, json.get("round_trips").get(0).get("first_difference").longValue());
        assertEquals(2 * FAR, json.get("round_trips").get(0).get("micros").longValue());
        assertEquals(Long.MAX_VALUE, json.get("logs").get(0).get("request").longValue());
        assertEquals(FAR, json.get("logs").get(0).get("worker").longValue());
        String text = TextReport.of(trips(slow(FAR)), false);
        assertTrue(text.contains("differs from byte 3,000,000,000 on"), text);
        assertTrue(text.contains("6,000 s"), text);
    }

    @Test
    void numbersMustBeTheSameInEveryLanguage() {
        Locale before = Locale.getDefault();
        var floods = new RunReport("x", null, new Results(1, 1, List.of(), List.of(slow(FAR)), false),
                Collections.nCopies(1_234, log(1, "x")));
        String english = TextReport.of(floods, false);
        Locale.setDefault(Locale.GERMANY);
        try {
            assertEquals(english, TextReport.of(floods, false));
        } finally {
            Locale.setDefault(before);
        }
        assertTrue(english.contains("… 1,034 earlier lines"), english);
    }

    @Test
    void aRequestOfNobodyMustBeNull() throws Exception {
        var json = json(new RunReport("x", null, Results.NONE, List.of(log(0, ""))));
        assertTrue(json.get("logs").get(0).get("request").isNull());
        assertEquals("", json.get("logs").get(0).get("text").textValue());
    }

    @Test
    void controlCharactersMustComeBackFromJsonAsTheyWere() throws Exception {
        var rewrite = Reports.rewritten(0, STEERING, STEERING + "\ud83d\ude00");
        String written = JsonReport.of(Reports.report(List.of(rewrite), List.of()));
        assertTrue(written.chars().noneMatch(c -> c < ' ' && c != '\n'), "no control character is written as itself");
        assertEquals(STEERING, new ObjectMapper().readTree(written).get("rewrites").get(0).get("url").textValue());
        assertEquals(STEERING + "\ud83d\ude00", new ObjectMapper().readTree(written).get("rewrites").get(0).get("cdn_url").textValue());
    }

    @Test
    void nothingADriverSaysMustSteerTheTerminal() {
        var failure = new Failure(Failure.Kind.DIED, STEERING, Optional.of(new Failure.Place("driver.py", 1, 0)), STEERING);
        var answer = new Answer(1, 1, 5, 5, false, null, failure);
        var failed = new Rewrite(0, STEERING, Rewrite.Kind.OTHER, Optional.empty(), answer);
        var trip = new RoundTrip(0, STEERING, new byte[1], null, null, answer, null, -1, null);
        var report = new RunReport(STEERING, Reports.GENERATION, new Results(1, 1,
                List.of(failed, Reports.rewritten(1, STEERING, STEERING)), List.of(trip), false),
                List.of(log(1, STEERING)));
        for (String text : List.of(TextReport.of(report, false), TextReport.of(failure))) {
            assertTrue(text.chars().noneMatch(c -> c < ' ' && c != '\n' || c >= 0x7f && c < 0xa0), text);
            assertTrue(text.contains("a\\x1b[2J"), text);
        }
        assertTrue(TextReport.of(report, false).contains("\\x0d\\x0a\\x07\\x00\\x7f\\x9bz"));
    }

    @Test
    void unsentTripsMustCountAsFailed() {
        var report = trips(unsent("there is no file"), Reports.trip("x", "a", "b", "a", -1));
        assertFalse(report.ok());
        String text = TextReport.of(report, false);
        assertTrue(text.contains("FAILED      missing    – →   – →   –"), text);
        assertTrue(text.endsWith("Failed: 0 of 0 URLs, 1 of 2 round trips.\n"), text);
    }

    @Test
    void anEmptyChunkMustHaveNoRatio() {
        String text = TextReport.of(trips(Reports.trip("empty", "", "header", "", -1)), false);
        assertTrue(text.contains("0 B → 6 B → 0 B"), text);
        assertFalse(text.contains("×"), text);
    }

    @Test
    void aRunOfNothingMustBeFineAndSayWhoRan() {
        assertEquals("coral · Python 3.11.7 · g1 4f1c2d3e5a6b\n\nNothing was sent: workbench.json holds no samples.\n",
                TextReport.of(new RunReport("coral", Reports.GENERATION, Results.NONE, List.of()), false));
        assertEquals("x\n\nNothing was sent: workbench.json holds no samples.\n", TextReport.of(new RunReport("x", null, Results.NONE, List.of()), false));
    }
}
