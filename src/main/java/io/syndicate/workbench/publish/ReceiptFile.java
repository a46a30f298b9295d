package io.syndicate.workbench.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syndicate.workbench.project.Reasons;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Receipts as JSON. */
public final class ReceiptFile {

    private static final int FORMAT = 1;
    private static final long MAX_BYTES = 4L << 20;
    private static final ObjectMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ReceiptFile() {
    }

    /** @param object {@code …/driver.json} @return {@code …/driver.receipt.json} */
    public static Path beside(Path object) {
        String name = object.getFileName().toString();
        return object.resolveSibling((name.endsWith(".json") ? name.substring(0, name.length() - ".json".length()) : name)
                + ".receipt.json");
    }

    /** @param receipt any @return it as JSON in UTF-8 */
    static byte[] write(Receipt receipt) {
        ObjectNode root = JSON.createObjectNode();
        root.put("receipt", FORMAT).put("workbench", receipt.workbench()).put("time", receipt.time().toString())
                .put("name", receipt.name());
        receipt.driverHash().ifPresent(hash -> root.put("driver_hash", hash));
        ObjectNode parts = root.putObject("sha256").put("config", receipt.config()).put("driver", receipt.driver());
        receipt.secrets().ifPresent(hash -> parts.put("sealed_secrets", hash));
        receipt.generation().ifPresent(number -> root.put("generation", number));
        add(root.putArray("interpreters"), receipt.interpreters());
        receipt.checks().ifPresent(checks -> {
            ObjectNode verdicts = root.putObject("checks").put("seed", checks.seed())
                    .put("time", checks.time().toString()).putObject("verdicts");
            checks.verdicts().forEach(verdicts::put);
        });
        receipt.override().ifPresent(override -> add(root.putObject("override").put("reason", override.reason()).putArray("over"),
                override.over()));
        return (root.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void add(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }

    /**
     * @param file a receipt
     * @return what it says
     * @throws PublishException where it cannot be read, or is no receipt
     */
    public static Receipt read(Path file) throws PublishException {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new PublishException(file + " is too large to be a receipt (over 4 MiB)");
            }
            return parse(file, Files.readAllBytes(file));
        } catch (JsonProcessingException | DateTimeException _) {
            throw noReceipt(file);
        } catch (IOException problem) {
            throw new PublishException("The receipt cannot be read: " + Reasons.of(problem), problem);
        }
    }

    private static Receipt parse(Path file, byte[] bytes) throws IOException, PublishException {
        JsonNode root = JSON.readTree(bytes);
        if (root.path("receipt").asInt() != FORMAT) {
            throw root.path("receipt").asInt() > FORMAT ? new PublishException(file + " is a receipt of a newer workbench")
                    : noReceipt(file);
        }
        JsonNode parts = root.path("sha256");
        return new Receipt(text(root, "workbench"), Instant.parse(text(root, "time")), text(root, "name"), optional(root, "driver_hash"),
                text(parts, "driver"), text(parts, "config"), optional(parts, "sealed_secrets"), generation(root),
                texts(root.path("interpreters")),
                checks(root.path("checks")), override(root.path("override")));
    }

    private static Optional<Integer> generation(JsonNode root) {
        return root.path("generation").isInt() ? Optional.of(root.path("generation").intValue()) : Optional.empty();
    }

    private static Optional<Receipt.Checks> checks(JsonNode node) {
        var verdicts = new LinkedHashMap<String, String>();
        node.path("verdicts").properties().forEach(verdict -> verdicts.put(verdict.getKey(), verdict.getValue().asText()));
        return node.isObject() ? Optional.of(new Receipt.Checks(node.path("seed").asLong(), Instant.parse(text(node, "time")), verdicts))
                : Optional.empty();
    }

    private static Optional<Receipt.Override> override(JsonNode node) {
        return node.isObject() ? Optional.of(new Receipt.Override(text(node, "reason"), texts(node.path("over")))) : Optional.empty();
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asText();
    }

    private static Optional<String> optional(JsonNode node, String name) {
        return node.path(name).isTextual() ? Optional.of(node.path(name).textValue()) : Optional.empty();
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(element -> texts.add(element.asText()));
        return List.copyOf(texts);
    }

    private static PublishException noReceipt(Path file) {
        return new PublishException(file + " is no receipt of a publish");
    }
}
