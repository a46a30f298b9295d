package io.syndicate.workbench.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The JSON object that the metadata service receives (spec section 7): {@code {"config": "…", "driver": "…", "secrets": "…"}}, each value
 * base64. Immutable; holds no plain secret. The deployed tool may have put further files into it, which no gateway reads.
 */
public final class PublishedObject {

    private static final String CONFIG = "config";
    private static final String DRIVER = "driver";
    private static final String SECRETS = "secrets";
    private static final List<String> READ_BY_GATEWAYS = List.of(CONFIG, DRIVER, SECRETS);
    private static final JsonFactory JSON = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build()).build();

    private final TreeMap<String, byte[]> files;

    private PublishedObject(TreeMap<String, byte[]> files) {
        this.files = files;
    }

    static PublishedObject of(byte[] config, byte[] driver, byte[] sealedSecrets) {
        return new PublishedObject(new TreeMap<>(Map.of(CONFIG, config, DRIVER, driver, SECRETS, sealedSecrets)));
    }

    /**
     * @param bytes the whole object
     * @return what it holds; the secrets are still sealed
     * @throws SealException what is wrong with it, down to a byte that differs from what {@link #toBytes} writes
     */
    public static PublishedObject parse(byte[] bytes) throws SealException {
        var object = new PublishedObject(files(bytes));
        for (String key : READ_BY_GATEWAYS) {
            if (!object.files.containsKey(key)) {
                throw refused("it has no \"" + key + "\"");
            }
        }
        int difference = Arrays.mismatch(bytes, object.toBytes());
        if (difference >= 0) {
            throw refused("byte %,d is not what a publisher writes there; it was changed afterwards".formatted(difference));
        }
        return object;
    }

    private static TreeMap<String, byte[]> files(byte[] bytes) throws SealException {
        var files = new TreeMap<String, byte[]>();
        try (JsonParser parser = JSON.createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw refused("it is no JSON object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() != JsonToken.VALUE_STRING) {
                    throw refused("\"" + name + "\" is no string");
                }
                files.put(name, decoded(name, parser.getText()));
            }
            return files;
        } catch (IOException broken) {
            throw refused("it is no JSON object");
        }
    }

    private static byte[] decoded(String name, String base64) throws SealException {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException _) {
            throw refused("\"" + name + "\" is not base64");
        }
    }

    private static SealException refused(String why) {
        return new SealException("This is no published driver: " + why);
    }

    /** @return the bytes that go to the metadata service */
    public byte[] toBytes() {
        return files.entrySet().stream().map(file -> '"' + file.getKey() + "\": \"" + Base64.getEncoder().encodeToString(file.getValue())
                + '"')
                .collect(Collectors.joining(", ", "{", "}")).getBytes(StandardCharsets.UTF_8);
    }

    /** @return SHA-256 of {@link #toBytes}, 64 lower-case hex digits: the driver hash in the gateway's certificate */
    public String hash() {
        return Hashes.sha256(toBytes());
    }

    /** @return a copy of the config's bytes */
    public byte[] config() {
        return files.get(CONFIG).clone();
    }

    /** @return a copy of the driver's source */
    public byte[] driver() {
        return files.get(DRIVER).clone();
    }

    /** @return a copy of the sealed secrets */
    public byte[] sealedSecrets() {
        return files.get(SECRETS).clone();
    }

    /** @return names of what else was published in clear and is read by no gateway; usually empty */
    public List<String> strays() {
        return files.keySet().stream().filter(name -> !READ_BY_GATEWAYS.contains(name)).toList();
    }
}
