package io.syndicate.workbench.project;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** {@code workbench.json} as a tree that knows where in the file each of its values stands. */
final class LocatedJson {

    private static final JsonFactory JSON = new JsonFactory();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Map<String, int[]> places = new HashMap<>();
    private final ObjectNode root;

    private LocatedJson(JsonParser parser) throws IOException, ProjectException {
        parser.nextToken();
        root = (ObjectNode) read(parser, "");
    }

    /**
     * @param text a JSON object
     * @throws ProjectException names line and column of the first fault, a name that stands twice among them
     */
    static LocatedJson parse(String text) throws ProjectException {
        var problem = text.isBlank() ? JsonCheck.check("?") : JsonCheck.check(text);
        if (problem.isPresent()) {
            throw fault(new int[] {problem.get().line(), problem.get().column()}, problem.get().message());
        }
        try (JsonParser parser = JSON.createParser(text)) {
            return new LocatedJson(parser);
        } catch (JsonProcessingException refused) {
            throw new ProjectException(ProjectFile.NAME + " cannot be read: " + refused.getOriginalMessage(), refused);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", impossible);
        }
    }

    ObjectNode root() {
        return root;
    }

    /** @param pointer JSON pointer of the value that is wrong, or of one that has a missing member */
    ProjectException fault(String pointer, String message) {
        return fault(places.getOrDefault(pointer, new int[] {1, 1}), message);
    }

    private static ProjectException fault(int[] place, String message) {
        return new ProjectException(ProjectFile.NAME, place[0], place[1], message);
    }

    private JsonNode read(JsonParser parser, String pointer) throws IOException, ProjectException {
        var start = parser.currentTokenLocation();
        places.put(pointer, new int[] {start.getLineNr(), start.getColumnNr()});
        return switch (parser.currentToken()) {
            case START_OBJECT -> readObject(parser, pointer);
            case START_ARRAY -> readArray(parser, pointer);
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> DecimalNode.valueOf(parser.getDecimalValue());
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(parser.getBooleanValue());
            default -> NODES.nullNode();
        };
    }

    private ObjectNode readObject(JsonParser parser, String pointer) throws IOException, ProjectException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            var place = parser.currentTokenLocation();
            if (object.has(name)) {
                throw fault(new int[] {place.getLineNr(), place.getColumnNr()}, "\"" + name + "\" stands here twice; remove one");
            }
            parser.nextToken();
            object.set(name, read(parser, pointer + "/" + name));
        }
        return object;
    }

    private ArrayNode readArray(JsonParser parser, String pointer) throws IOException, ProjectException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(read(parser, pointer + "/" + array.size()));
        }
        return array;
    }
}
