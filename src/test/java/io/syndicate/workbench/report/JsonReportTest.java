package io.syndicate.workbench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.syndicate.workbench.run.Results;
import io.syndicate.workbench.run.Rewrite;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonReportTest {

    private static JsonNode json(RunReport report) throws Exception {
        return new ObjectMapper().readTree(JsonReport.of(report));
    }

    private static String compact(JsonNode node) {
        return node.toString().replace('"', '\'');
    }

    @Test
    void fineRunMustBeWrittenWhole() throws Exception {
        var json = json(Reports.fine());
        assertEquals("[generation, python, rewrites, round_trips, scenarios, logs, ok]", json.propertyStream()
                .map(java.util.Map.Entry::getKey).toList().toString());
        assertEquals("{'number':1,'hash':'4f1c2d3e5a6b'}", compact(json.get("generation")));
        assertEquals("3.11.7", json.get("python").textValue());
        assertEquals("[{'url':'" + Reports.URL
                + "','kind':'manifest','cdn_url':'http://gw1.example.org.nyud.net:8080/DATA/8/a.1F.4/manifest.1490000000.5',"
                + "'error':null,'micros':312,'worker':4711,'pin':null,'pinned_url':null,'shared_with':null}]", compact(json.get("rewrites")));
        assertEquals("[{'name':'hello','bytes_in':5,'bytes_wire':2,'bytes_out':5,'equal':true,'first_difference':null,"
                + "'error':null,'micros':624,'pin':null}]", compact(json.get("round_trips")));
        assertTrue(json.get("ok").booleanValue());
    }

    @Test
    void logLineMustTellItsWorker() throws Exception {
        var log = json(Reports.fine()).get("logs").get(0);
        assertEquals("{'time':'2026-01-02T03:04:05.678Z','generation':1,'worker':4711,'mode':'cdn_url','level':'ERROR',"
                + "'request':1,'text':'bad \\u001B[31mthing é'}",
                compact(log));
    }

    @Test
    void failureMustBeOneLineWithItsPlace() throws Exception {
        var json = json(Reports.failed());
        var rewrite = json.get("rewrites").get(1);
        assertEquals("driver.py:12: The driver raised KeyError: 'token'", rewrite.get("error").textValue());
        assertTrue(rewrite.get("cdn_url").isNull());
        assertEquals("other", rewrite.get("kind").textValue());
        assertFalse(json.get("ok").booleanValue());
    }

    @Test
    void whatIsAbsentMustBeNull() throws Exception {
        var trips = json(Reports.failed()).get("round_trips");
        assertEquals("{'name':'bytes','bytes_in':6,'bytes_wire':3000,'bytes_out':6,'equal':false,'first_difference':2,"
                + "'error':null,'micros':624,'pin':null}", compact(trips.get(1)));
        assertEquals("{'name':'missing','bytes_in':null,'bytes_wire':null,'bytes_out':null,'equal':false,'first_difference':null,"
                + "'error':'there is no file cat.jpg','micros':null,'pin':null}", compact(trips.get(3)));
        var nobody = json(new RunReport("x", null, Results.NONE, List.of()));
        assertTrue(nobody.get("generation").isNull() && nobody.get("python").isNull());
        assertEquals("[]", compact(nobody.get("rewrites")));
        var identity = new Rewrite(0, "u", Rewrite.Kind.OTHER, Optional.of("u"), Reports.answer(0, null));
        assertTrue(json(Reports.report(List.of(identity), List.of())).get("rewrites").get(0).get("worker").isNull());
    }

    @Test
    void unequalRoundTripMustNotBeOk() {
        assertFalse(Reports.report(List.of(), List.of(Reports.trip("x", "a", "b", "c", 0))).ok());
        assertTrue(Reports.report(List.of(), List.of(Reports.trip("x", "a", "b", "a", -1))).ok());
        assertTrue(Reports.report(List.of(), List.of()).ok());
    }
}
