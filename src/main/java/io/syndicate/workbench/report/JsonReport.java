package io.syndicate.workbench.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syndicate.workbench.chassis.Answer;
import io.syndicate.workbench.chassis.LogLine;
import io.syndicate.workbench.run.PinState;
import io.syndicate.workbench.run.Rewrite;
import io.syndicate.workbench.run.RoundTrip;
import io.syndicate.workbench.run.SharedUrls;

/**
 * Writes a run as one JSON object: {@code generation python rewrites round_trips scenarios logs ok}. All keys are always there,
 * null where there is nothing to tell.
 */
public final class JsonReport {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter WRITER = JSON.writer(new DefaultPrettyPrinter(Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER).withObjectEmptySeparator("").withArrayEmptySeparator(""))
            .withObjectIndenter(INDENT).withArrayIndenter(INDENT));

    private JsonReport() {
    }

    /**
     * @param report what came of a run
     * @return the object, indented, without a line end at its end
     */
    public static String of(RunReport report) {
        ObjectNode root = JSON.createObjectNode();
        generation(root, report);
        ArrayNode rewrites = root.putArray("rewrites");
        SharedUrls shared = report.shared();
        report.results().rewrites().forEach(rewrite -> rewrite(rewrites.addObject(), rewrite, report, shared));
        ArrayNode trips = root.putArray("round_trips");
        report.results().roundTrips().forEach(trip -> roundTrip(trips.addObject(), trip, report));
        ArrayNode scenarios = root.putArray("scenarios");
        report.scenarios().forEach(scenario -> ScenarioJson.write(scenarios.addObject(), scenario));
        ArrayNode logs = root.putArray("logs");
        report.logs().forEach(line -> log(logs.addObject(), line));
        root.put("ok", report.ok());
        return written(root);
    }

    /** @return a new JSON object */
    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** @return the object as every report writes it: indented, without a line end at its end */
    public static String written(ObjectNode root) {
        try {
            return WRITER.writeValueAsString(root);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of plain values can always be written", impossible);
        }
    }

    private static void generation(ObjectNode root, RunReport report) {
        if (report.generation() == null) {
            root.putNull("generation").putNull("python");
            return;
        }
        root.putObject("generation").put("number", report.generation().number()).put("hash", report.generation().hash());
        root.put("python", report.generation().interpreter().version());
    }

    private static void rewrite(ObjectNode node, Rewrite rewrite, RunReport report, SharedUrls shared) {
        Answer answer = rewrite.answer();
        node.put("url", rewrite.url()).put("kind", rewrite.kind().label()).put("cdn_url", rewrite.cdnUrl().orElse(null))
                .put("error", rewrite.failure().map(OneLine::of).or(() -> rewrite.fault().map(fault -> "the answer " + fault.words())).orElse(null))
                .put("micros", answer.micros()).put("worker", answer.pid() == 0 ? null : answer.pid())
                .put("pin", word(report.pin(rewrite))).put("pinned_url", report.pins().urls().get(rewrite.url()))
                .put("shared_with", shared.other(rewrite).orElse(null));
    }

    private static void roundTrip(ObjectNode node, RoundTrip trip, RunReport report) {
        node.put("name", trip.name()).put("bytes_in", length(trip.in())).put("bytes_wire", length(trip.wire()))
                .put("bytes_out", length(trip.out()))
                .put("equal", trip.equal()).put("first_difference", trip.difference() < 0 ? null : trip.difference())
                .put("error", trip.failure().map(OneLine::of).orElse(null))
                .put("micros", trip.serialize() == null ? null : trip.micros())
                .put("pin", word(report.pin(trip)));
    }

    private static String word(PinState state) {
        return switch (state) {
            case UNPINNED -> null;
            case AS_PINNED -> "same";
            case DIFFERS -> "differs";
        };
    }

    private static Integer length(byte[] bytes) {
        return bytes == null ? null : bytes.length;
    }

    private static void log(ObjectNode node, LogLine line) {
        node.put("time", line.time().toString()).put("generation", line.generation()).put("worker", line.pid())
                .put("mode", line.mode().argument()).put("level", line.level().name())
                .put("request", line.request() == 0 ? null : line.request()).put("text", line.text());
    }
}
