package io.syndicate.workbench.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes secrets as the deployed tool does: names sorted by code point, {@code ", "} and {@code ": "} between, strings in UTF-8, a pad
 * added. Where that tool would write something else than the author meant (quotes unescaped, numbers as strings) this writes correct JSON
 * and notes it.
 */
final class SecretsPlaintext {

    static final String PAD = "__syndicate_pad__";
    private static final JsonFactory JSON = JsonFactory.builder().recyclerPool(JsonRecyclerPools.nonRecyclingPool())
            .streamReadConstraints(StreamReadConstraints.builder().maxNumberLength(Integer.MAX_VALUE).maxNameLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE).build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();
    private static final Comparator<String> BY_CODE_POINT = Comparator.comparing(name -> name.codePoints().toArray(), Arrays::compare);
    private static final String AS_STRING = "the deployed tool would publish it as a string";

    private final List<Mangled> mangled = new ArrayList<>();
    private final JsonParser parser;

    private SecretsPlaintext(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * What is to be sealed.
     *
     * @param json    the plaintext, to be wiped by whoever takes it
     * @param mangled what the deployed tool would have written otherwise
     */
    record Written(byte[] json, List<Mangled> mangled) {
    }

    /**
     * @param secrets a JSON object in UTF-8 that {@code JsonCheck} finds good; not changed
     * @param pad     base64 of random bytes
     */
    static Written of(byte[] secrets, String pad) throws PublishException {
        return read(secrets, writer -> new Written(writer.object("", pad), List.copyOf(writer.mangled)));
    }

    /**
     * @param secrets as for {@link #of}
     * @return its values by their names, each written as above, without the pad; to be wiped by whoever takes them
     */
    static SortedMap<String, byte[]> values(byte[] secrets) throws PublishException {
        return read(secrets, writer -> {
            var members = writer.members("");
            wipe(members.remove(PAD));
            return members;
        });
    }

    /** What is made of the secrets while they are read. */
    private interface Reading<T> {
        T of(SecretsPlaintext writer) throws IOException;
    }

    private static <T> T read(byte[] secrets, Reading<T> reading) throws PublishException {
        CharBuffer text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(secrets));
        try (JsonParser parser = JSON.createParser(text.array(), text.arrayOffset(), text.length())) {
            parser.nextToken();
            return reading.of(new SecretsPlaintext(parser));
        } catch (IOException refused) {
            // The message of jackson's would quote the place, and with it a secret.
            throw new PublishException("secrets cannot be read as JSON; correct them");
        } finally {
            Arrays.fill(text.array(), '\0');
        }
    }

    private byte[] value(String path) throws IOException {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(path, null);
            case START_ARRAY -> array(path);
            case VALUE_STRING -> string(path);
            default -> {
                mangled.add(new Mangled(path, kind(token) + "; " + AS_STRING));
                yield plain();
            }
        };
    }

    private static String kind(JsonToken token) {
        return switch (token) {
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            case VALUE_NULL -> "null";
            default -> "a number";
        };
    }

    /** A number keeps its digits, so that Python reads the very one the author wrote. */
    private byte[] plain() throws IOException {
        return new String(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength()).getBytes(StandardCharsets.US_ASCII);
    }

    private byte[] string(String path) throws IOException {
        try (var buffer = new SecretBuffer()) {
            String escaped = JsonStrings.write(CharBuffer.wrap(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength()),
                    buffer);
            if (!escaped.isEmpty()) {
                mangled.add(new Mangled(path, "it holds " + escaped
                        + "; the deployed tool would write it unescaped, which no gateway could read"));
            }
            return buffer.copy();
        }
    }

    /** @param pad is added under its name; null for an object further in */
    private byte[] object(String path, String pad) throws IOException {
        var members = members(path);
        if (pad != null) {
            replacePad(members, pad);
        }
        return joined(path, members);
    }

    private TreeMap<String, byte[]> members(String path) throws IOException {
        var members = new TreeMap<String, byte[]>(BY_CODE_POINT);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            byte[] twice = members.put(name, value(path.isEmpty() ? name : path + "." + name));
            wipe(twice);
        }
        return members;
    }

    private void replacePad(Map<String, byte[]> members, String pad) {
        byte[] own = members.put(PAD, ('"' + pad + '"').getBytes(StandardCharsets.US_ASCII));
        if (own != null) {
            wipe(own);
            mangled.add(new Mangled(PAD,
                    "the name is the publisher's; its value is replaced by random bytes, here as by the deployed tool"));
        }
    }

    private byte[] joined(String path, Map<String, byte[]> members) {
        try (var buffer = new SecretBuffer()) {
            String separator = "{";
            for (var member : members.entrySet()) {
                buffer.add(separator);
                String escaped = JsonStrings.write(CharBuffer.wrap(member.getKey()), buffer);
                if (!escaped.isEmpty()) {
                    mangled.add(new Mangled(path.isEmpty() ? "a name" : "a name in " + path,
                            "it holds " + escaped + "; the deployed tool would write it unescaped, which no gateway could read"));
                }
                buffer.add(": ");
                buffer.add(member.getValue());
                wipe(member.getValue());
                separator = ", ";
            }
            buffer.add(members.isEmpty() ? "{}" : "}");
            return buffer.copy();
        }
    }

    private byte[] array(String path) throws IOException {
        try (var buffer = new SecretBuffer()) {
            buffer.add('[');
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                buffer.add(i == 0 ? "" : ", ");
                byte[] element = value(path + "[" + i + "]");
                buffer.add(element);
                wipe(element);
            }
            buffer.add(']');
            return buffer.copy();
        }
    }

    private static void wipe(byte[] bytes) {
        if (bytes != null) {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
