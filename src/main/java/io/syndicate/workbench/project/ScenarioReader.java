package io.syndicate.workbench.project;

import com.fasterxml.jackson.databind.JsonNode;
import io.syndicate.workbench.request.scenario.FileEvent;
import io.syndicate.workbench.request.scenario.Playback;
import io.syndicate.workbench.request.scenario.Scenario;
import java.util.ArrayList;
import java.util.Optional;

/** Makes one scenario of {@code workbench.json}, and plays it once, so that an event which cannot happen is told with its line. */
final class ScenarioReader {

    private final LocatedJson json;
    private final String pointer;

    /** @param pointer of the scenario */
    ScenarioReader(LocatedJson json, String pointer) {
        this.json = json;
        this.pointer = pointer;
    }

    /** @param number the scenario's place, from 1: its name where it has none */
    NamedScenario named(JsonNode node, int number) throws ProjectException {
        Scenario scenario = scenario(node);
        JsonNode name = node.path("name");
        if (!name.isMissingNode() && (!name.isTextual() || name.textValue().isBlank())) {
            throw json.fault(pointer + "/name", "\"name\" must be a string that is not blank");
        }
        return new NamedScenario(name.asText("Scenario " + number), scenario);
    }

    private Scenario scenario(JsonNode node) throws ProjectException {
        if (!node.isObject() || !node.path("events").isArray()) {
            throw json.fault(pointer, "a scenario is written {\"seed\": 7, \"events\": [ … ]}");
        }
        var events = new ArrayList<FileEvent>();
        for (JsonNode event : node.path("events")) {
            events.add(event(event, pointer + "/events/" + events.size()));
        }
        if (events.size() > Scenario.MAX_EVENTS) {
            throw json.fault(pointer + "/events", "a scenario has at most " + Scenario.MAX_EVENTS + " events");
        }
        var scenario = Scenario.STARTER.with(events).withSeed(number(node, pointer, "seed", Scenario.STARTER.seed()));
        Optional<Playback.Fault> fault = scenario.play().fault();
        if (fault.isPresent()) {
            throw json.fault(pointer + "/events/" + fault.get().event(), fault.get().message());
        }
        return scenario;
    }

    private FileEvent event(JsonNode node, String at) throws ProjectException {
        String path = text(node, at, "path");
        try {
            return switch (text(node, at, "event")) {
                case "create" -> new FileEvent.Create(path);
                case "write" -> new FileEvent.Write(path, unsigned(node, at, "first_block", 0),
                        Math.toIntExact(number(node, at, "blocks", 1)));
                case "new_contents" -> new FileEvent.NewContents(path, unsigned(node, at, "block", 0));
                case "truncate" -> new FileEvent.Truncate(path, unsigned(node, at, "blocks", 0));
                case "rename" -> new FileEvent.Rename(path, text(node, at, "new_path"));
                case "change_coordinator" -> new FileEvent.ChangeCoordinator(path, unsigned(node, at, "coordinator", 2));
                default -> throw json.fault(at + "/event",
                        "is none of create, write, new_contents, truncate, rename, change_coordinator");
            };
        } catch (IllegalArgumentException | ArithmeticException refused) {
            throw json.fault(at, refused.getMessage());
        }
    }

    private String text(JsonNode node, String at, String name) throws ProjectException {
        if (!node.path(name).isTextual()) {
            throw json.fault(at, "an event needs a string \"" + name + "\"");
        }
        return node.path(name).textValue();
    }

    private long number(JsonNode node, String at, String name, long usual) throws ProjectException {
        JsonNode value = node.path(name);
        if (!value.isMissingNode() && !(value.isIntegralNumber() && value.canConvertToLong())) {
            throw json.fault(at + "/" + name, "\"" + name + "\" must be a whole number");
        }
        return value.asLong(usual);
    }

    private long unsigned(JsonNode node, String at, String name, long usual) throws ProjectException {
        JsonNode value = node.path(name);
        boolean fits = value.isIntegralNumber() && value.bigIntegerValue().signum() >= 0
                && value.bigIntegerValue().bitLength() <= Long.SIZE;
        if (!value.isMissingNode() && !fits) {
            throw json.fault(at + "/" + name, "\"" + name + "\" must be a whole number from 0 to 18446744073709551615");
        }
        return fits ? value.bigIntegerValue().longValue() : usual;
    }
}
