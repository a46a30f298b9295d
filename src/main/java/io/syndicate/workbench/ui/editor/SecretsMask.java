package io.syndicate.workbench.ui.editor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What may be seen of secrets that the author has not asked to see. */
final class SecretsMask {

    /** Stands for a value, however long it is. */
    static final String BULLETS = "••••••••••••";

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private SecretsMask() {
    }

    /**
     * @param secrets the file's text
     * @return its keys with every value hidden; only its length where it is not a JSON object, since then nobody knows what is a key
     */
    static String of(String secrets) {
        try {
            if (JSON.readTree(secrets) instanceof ObjectNode object) {
                return masked(object);
            }
        } catch (JsonProcessingException _) {
            return hidden(secrets);
        }
        return hidden(secrets);
    }

    private static String masked(ObjectNode secrets) throws JsonProcessingException {
        if (secrets.isEmpty()) {
            return "{}\n";
        }
        var lines = new StringBuilder("{\n");
        var keys = secrets.fieldNames();
        while (keys.hasNext()) {
            lines.append("    ").append(JSON.writeValueAsString(keys.next())).append(": \"").append(BULLETS).append('"')
                    .append(keys.hasNext() ? ",\n" : "\n");
        }
        return lines.append("}\n").toString();
    }

    private static String hidden(String secrets) {
        return "hidden, " + secrets.length() + " characters\n";
    }
}
