package io.syndicate.workbench.lint;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.syndicate.workbench.project.JsonCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The keys of a JSON object with their places. */
final class JsonKeys {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int LONGEST_VALUE = 200;

    /**
     * One key.
     *
     * @param name  unquoted
     * @param line  from 1
     * @param start column of its quote, from 1
     * @param end   column after its last quote
     * @param value as it is written, shortened
     */
    record Key(String name, int line, int start, int end, String value) {
    }

    private JsonKeys() {
    }

    /** @return the keys in order; empty where the text is not a JSON object that a worker could read */
    static Optional<List<Key>> of(String text) {
        if (JsonCheck.check(text).isPresent()) {
            return Optional.empty();
        }
        var keys = new ArrayList<Key>();
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    keys.add(key(parser, text));
                }
            }
        } catch (JsonProcessingException _) {
            return Optional.empty(); // what Python takes and Jackson does not: a number like NaN, say
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", impossible);
        }
        return Optional.of(List.copyOf(keys));
    }

    private static Key key(JsonParser parser, String text) throws IOException {
        var name = parser.currentName();
        var at = parser.currentTokenLocation();
        parser.nextToken();
        int start = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        parser.finishToken();
        int end = (int) parser.currentLocation().getCharOffset();
        int keyStart = (int) at.getCharOffset();
        return new Key(name, at.getLineNr(), at.getColumnNr(), at.getColumnNr() + endOfText(text, keyStart) - keyStart,
                shortened(text.substring(start, end)));
    }

    /** @return offset behind the last quote of the JSON string that begins there */
    private static int endOfText(String json, int quote) {
        int at = quote + 1;
        while (json.charAt(at) != '"') {
            at += json.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    private static String shortened(String value) {
        return value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
    }
}
