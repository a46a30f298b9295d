package io.syndicate.workbench.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syndicate.workbench.project.DriverFolder;
import io.syndicate.workbench.publish.Publisher.Outcome;
import io.syndicate.workbench.publish.Publisher.Wish;
import io.syndicate.workbench.worker.Pythons;
import io.syndicate.workbench.worker.WorkerRig;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published object, unpacked as a gateway does and written to the real worker's stdin, runs and sees the very secrets. */
class PublishedDriverRunsTest {

    private static final String DRIVER = """
            import base64, json
            def cdn_url(request, url):
                seen = json.dumps([CONFIG, SECRETS]).encode("ascii")
                return url + "#" + base64.b64encode(seen).decode("ascii")
            """;
    private static final String SECRETS = """
            {"empty": "", "utf8": "grüße 😀", "quote": "a\\"b\\\\c\\n\\u0000", "number": 5, "float": 2.50,
             "big": 123456789012345678901234567890,
             "true": true, "null": null, "nested": {"list": [1, ["x", {}], {"deep": "y"}]}, "long": "%s"}
            """.formatted("é".repeat(1 << 19));

    @TempDir
    private Path folder;

    @Test
    void thePublishedDriverMustRunAndSeeTheVerySecrets() throws Exception {
        Files.writeString(folder.resolve("driver.py"), DRIVER);
        Files.writeString(folder.resolve("config"), "{\"CDN\": \"x\"}");
        Files.writeString(folder.resolve("secrets"), SECRETS);
        var wish = new Wish(DriverFolder.open(folder), Optional.empty(), _ -> Optional.empty(), Optional.of("a test"));
        var made = (Outcome.Published) new Publisher("test").publish(wish, TestKeys.own());
        var object = new ObjectMapper().readTree(made.object().toBytes());
        byte[] secrets = new Sealing().open(unpacked(object, "secrets"), TestKeys.gateway().secret().orElseThrow(),
                TestKeys.gateway().open());
        Pythons.each(python -> {
            try (var worker = WorkerRig.spare(python, "cdn_url")) {
                worker.load(text(unpacked(object, "config")), text(secrets), text(unpacked(object, "driver"))).expectReady();
                String answer = worker.rewrite(WorkerRig.URL);
                var seen = new ObjectMapper().readTree(Base64.getDecoder().decode(answer.substring(answer.indexOf('#') + 1)));
                assertEquals("x", seen.get(0).get("CDN").asText());
                ((ObjectNode) seen.get(1)).remove("__syndicate_pad__");
                assertEquals(new ObjectMapper().readTree(SECRETS), seen.get(1));
            }
        });
    }

    private static byte[] unpacked(com.fasterxml.jackson.databind.JsonNode object, String key) {
        return Base64.getDecoder().decode(object.get(key).textValue());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
