package io.syndicate.workbench.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syndicate.workbench.request.scenario.EventWords;
import io.syndicate.workbench.request.scenario.Timeline;
import io.syndicate.workbench.request.scenario.Timeline.Cache;

/** Writes a scenario as a JSON object: {@code name events}, an event {@code path event misses hits wrong failed reads}. */
final class ScenarioJson {

    private ScenarioJson() {
    }

    static void write(ObjectNode node, ScenarioReport scenario) {
        ArrayNode events = node.put("name", scenario.name()).putArray("events");
        for (Timeline.Moment moment : scenario.timeline().moments()) {
            ObjectNode event = events.addObject().put("path", moment.step().event().path())
                    .put("event", EventWords.of(moment.step().event()))
                    .put("misses", moment.count(Cache.MISS)).put("hits", moment.count(Cache.HIT))
                    .put("wrong", moment.count(Cache.WRONG)).put("failed", moment.count(Cache.UNKNOWN));
            ArrayNode reads = event.putArray("reads");
            moment.reads().forEach(read -> read(reads.addObject(), scenario, read));
        }
    }

    private static void read(ObjectNode node, ScenarioReport scenario, Timeline.Read read) {
        String trouble = scenario.trouble(read);
        node.put("url", read.ask().text()).put("cdn_url", read.cdnUrl().orElse(null)).put("cache", switch (read.cache()) {
            case MISS -> "miss";
            case HIT -> "hit";
            case WRONG -> "wrong";
            case UNKNOWN -> "failed";
        }).put("error", trouble.isEmpty() ? null : trouble);
    }
}
