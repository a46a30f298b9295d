package io.syndicate.workbench.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syndicate.workbench.request.scenario.FileEvent;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Makes the object of one scenario as {@link ScenarioReader} reads it; an event that is still there keeps what else its object holds. */
final class ScenarioWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ScenarioWriter() {
    }

    /** @param old what stood there, empty for a new scenario; not changed */
    static ObjectNode scenario(NamedScenario named, ObjectNode old) {
        ObjectNode node = old.deepCopy();
        node.put("name", named.name());
        node.put("seed", named.scenario().seed());
        List<JsonNode> left = new ArrayList<>();
        old.path("events").forEach(left::add);
        ArrayNode events = NODES.arrayNode();
        named.scenario().events().forEach(event -> events.add(kept(event(event), left)));
        node.set("events", events);
        return node;
    }

    private static JsonNode kept(ObjectNode event, List<JsonNode> left) {
        for (JsonNode old : left) {
            if (event.properties().stream().allMatch(member -> sameValue(old.path(member.getKey()), member.getValue()))) {
                left.remove(old);
                return old;
            }
        }
        return event;
    }

    /** A number that was read is an int, a long or a big one, by its size. */
    private static boolean sameValue(JsonNode old, JsonNode now) {
        return now.isNumber() ? old.isIntegralNumber() && old.bigIntegerValue().equals(now.bigIntegerValue()) : now.equals(old);
    }

    private static ObjectNode event(FileEvent event) {
        return switch (event) {
            case FileEvent.Create create -> node("create", create);
            case FileEvent.Write write -> node("write", write).put("first_block", unsigned(write.firstBlock()))
                    .put("blocks", write.blocks());
            case FileEvent.NewContents contents -> node("new_contents", contents).put("block", unsigned(contents.block()));
            case FileEvent.Truncate truncate -> node("truncate", truncate).put("blocks", unsigned(truncate.blocks()));
            case FileEvent.Rename rename -> node("rename", rename).put("new_path", rename.newPath());
            case FileEvent.ChangeCoordinator change -> node("change_coordinator", change)
                    .put("coordinator", unsigned(change.coordinatorId()));
        };
    }

    private static ObjectNode node(String kind, FileEvent event) {
        return NODES.objectNode().put("event", kind).put("path", event.path());
    }

    private static BigInteger unsigned(long value) {
        return new BigInteger(Long.toUnsignedString(value));
    }
}
