package io.syndicate.workbench.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Puts samples and settings into the tree of {@code workbench.json}, leaving all else where it was, so that diffs stay small. */
final class ProjectWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> ORDER = List.of("format", "workers", "python", "start_millis", "call_millis", "debug", "memory_mib",
            "worker", "deployed", "block_size",
            "urls", "chunks", "checks", "scenarios", "pins");
    private static final Set<String> CHUNK_KEYS = Set.of("text", "base64", "file", "generate", "size", "blocks", "seed");

    private final Map<String, JsonNode> members = new LinkedHashMap<>();

    /** @param old the tree as it was read, not changed; empty for a new file */
    ProjectWriter(ObjectNode old) {
        old.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        if (!members.containsKey("format")) {
            put("format", NODES.numberNode(ProjectReader.FORMAT));
        }
    }

    void settings(ProjectSettings before, ProjectSettings after) {
        var usual = ProjectSettings.DEFAULT;
        setting("workers", before.workers(), after.workers(), usual.workers(), NODES::numberNode);
        setting("python", before.python(), after.python(), usual.python(), python -> NODES.textNode(python.orElse("")));
        setting("start_millis", before.startMillis(), after.startMillis(), usual.startMillis(), NODES::numberNode);
        setting("call_millis", before.callMillis(), after.callMillis(), usual.callMillis(), NODES::numberNode);
        setting("debug", before.debug(), after.debug(), usual.debug(), NODES::booleanNode);
        setting("memory_mib", before.memoryMib(), after.memoryMib(), usual.memoryMib(), NODES::numberNode);
        setting("worker", before.worker(), after.worker(), usual.worker(), worker -> NODES.textNode(worker.orElse("")));
        setting("deployed", before.deployed(), after.deployed(), usual.deployed(), NODES::booleanNode);
        setting("block_size", before.blockSize(), after.blockSize(), usual.blockSize(), NODES::numberNode);
    }

    private <T> void setting(String name, T before, T after, T usual, Function<T, JsonNode> node) {
        if (after.equals(before)) {
            return;
        }
        if (after.equals(usual)) {
            members.remove(name);
        } else {
            put(name, node.apply(after));
        }
    }

    /** Writes the weights that changed; one that is as usual is left out, unless the file said it. */
    void severities(CheckSettings before, CheckSettings after) {
        ObjectNode checks = members.get("checks") instanceof ObjectNode old ? old.deepCopy() : NODES.objectNode();
        for (CheckId check : CheckId.values()) {
            Severity now = after.severity(check);
            if (now != before.severity(check) && now == CheckSettings.DEFAULT.severity(check)) {
                checks.remove(check.id());
            } else if (now != before.severity(check)) {
                checks.put(check.id(), now.label());
            }
        }
        if (checks.isEmpty()) {
            members.remove("checks");
        } else {
            put("checks", checks);
        }
    }

    void samples(Samples before, Samples after) {
        list("urls", before.urls(), after.urls(), ProjectWriter::url);
        list("chunks", before.chunks(), after.chunks(), ProjectWriter::chunk);
    }

    void scenarios(List<NamedScenario> before, List<NamedScenario> after) {
        list("scenarios", before, after, ScenarioWriter::scenario);
    }

    /** Keeps the object of each sample that is still there; one that was changed keeps what else its object holds. */
    private <T> void list(String name, List<T> before, List<T> after, BiFunction<T, ObjectNode, ObjectNode> node) {
        if (after.equals(before) && (members.containsKey(name) || after.isEmpty())) {
            return;
        }
        JsonNode old = members.getOrDefault(name, NODES.arrayNode());
        List<T> left = new ArrayList<>(old.isEmpty() ? List.of() : before);
        ArrayNode list = NODES.arrayNode();
        boolean sameSize = left.size() == after.size();
        for (T sample : after) {
            int at = left.indexOf(sample);
            int here = list.size();
            boolean edited = at < 0 && sameSize && left.get(here) != null && !after.contains(left.get(here));
            list.add(at >= 0 ? old.get(at) : node.apply(sample, edited && old.get(here).isObject() ? (ObjectNode) old.get(here)
                    : NODES.objectNode()));
            if (at >= 0 || edited) {
                left.set(at >= 0 ? at : here, null);
            }
        }
        put(name, list);
    }

    /** Keeps what else the object of pins holds, and leaves no empty object behind. */
    void pins(Pins pins) {
        ObjectNode node = members.get("pins") instanceof ObjectNode old ? old.deepCopy() : NODES.objectNode();
        pinned(node, "urls", pins.urls(), NODES::textNode);
        pinned(node, "chunks", pins.chunks(), wire -> NODES.textNode(Base64.getEncoder().encodeToString(wire)));
        if (node.isEmpty()) {
            members.remove("pins");
        } else {
            put("pins", node);
        }
    }

    private static <T> void pinned(ObjectNode node, String name, Map<String, T> pins, Function<T, JsonNode> written) {
        if (pins.isEmpty()) {
            node.remove(name);
            return;
        }
        ObjectNode list = NODES.objectNode();
        pins.forEach((key, answer) -> list.set(key, written.apply(answer)));
        node.set(name, list);
    }

    private static ObjectNode url(UrlSample sample, ObjectNode old) {
        return old.deepCopy().put("url", sample.url());
    }

    private static ObjectNode chunk(ChunkSample sample, ObjectNode old) {
        ObjectNode node = NODES.objectNode().put("name", sample.name());
        switch (sample.source()) {
            case ChunkSource.Text(String text) -> node.put("text", text);
            case ChunkSource.Base64(String base64) -> node.put("base64", base64);
            case ChunkSource.File(String file) -> node.put("file", file);
            case ChunkSource.Generated generated -> generated(node, generated);
        }
        old.properties().stream().filter(member -> !node.has(member.getKey()) && !CHUNK_KEYS.contains(member.getKey()))
                .forEach(member -> node.set(member.getKey(), member.getValue()));
        return node;
    }

    private static void generated(ObjectNode node, ChunkSource.Generated generated) {
        node.put("generate", ProjectReader.label(generated.kind()));
        switch (generated.kind()) {
            case EMPTY -> { }
            case BYTES, REPEATED -> node.put("size", generated.size());
            case RANDOM -> node.put("size", generated.size()).put("seed", generated.seed());
            case MANIFEST -> node.put("blocks", generated.size()).put("seed", generated.seed());
        }
    }

    /** Replaces a member in place, or puts a new one behind the last of those that usually stand before it. */
    private void put(String name, JsonNode value) {
        if (members.replace(name, value) != null) {
            return;
        }
        var before = ORDER.subList(0, ORDER.indexOf(name)).reversed();
        String after = before.stream().filter(members::containsKey).findFirst().orElse(null);
        var rest = new LinkedHashMap<>(members);
        members.clear();
        if (after == null) {
            members.put(name, value);
        }
        rest.forEach((key, old) -> {
            members.put(key, old);
            if (Objects.equals(key, after)) {
                members.put(name, value);
            }
        });
    }

    /** @return the tree with one member a line, lists with one element a line, {@code \n} at each line's end */
    String text() {
        var lines = members.entrySet().stream().map(member -> "  " + quoted(member.getKey()) + ": "
                + (member.getKey().equals("pins") ? lines(member.getValue(), "  ", 2) : member(member.getValue()))).toList();
        return "{\n" + String.join(",\n", lines) + "\n}\n";
    }

    /** @return an object with one member a line, so many levels deep: a pin that changes is one line of a diff */
    private static String lines(JsonNode value, String indent, int levels) {
        if (levels == 0 || !value.isObject() || value.isEmpty()) {
            return inline(value);
        }
        String inner = indent + "  ";
        var lines = value.propertyStream().map(member -> inner + quoted(member.getKey()) + ": "
                + lines(member.getValue(), inner, levels - 1)).toList();
        return "{\n" + String.join(",\n", lines) + "\n" + indent + "}";
    }

    private static String member(JsonNode value) {
        if (!value.isArray() || value.isEmpty()) {
            return inline(value);
        }
        var lines = value.valueStream().map(element -> "    " + inline(element)).toList();
        return "[\n" + String.join(",\n", lines) + "\n  ]";
    }

    private static String inline(JsonNode value) {
        if (value.isObject()) {
            return "{" + String.join(", ", value.propertyStream().map(member -> quoted(member.getKey()) + ": " + inline(member.getValue()))
                    .toList()) + "}";
        }
        return value.isArray() ? "[" + String.join(", ", value.valueStream().map(ProjectWriter::inline).toList()) + "]" : value.toString();
    }

    private static String quoted(String text) {
        return NODES.textNode(text).toString();
    }
}
