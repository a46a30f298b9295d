package io.syndicate.workbench.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.syndicate.workbench.project.CheckId;
import io.syndicate.workbench.report.CheckJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A secret in an exception's message is found, in whichever form it stands there, and the report does not hold it. */
class SecretsCheckTest {

    private static final String SECRET = "open/sesame \"now\"";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"key", "quote(key, safe='')", "base64.b64encode(key.encode()).decode()",
            "binascii.hexlify(key.encode()).decode()",
        "json.dumps(key)"})
    void aSecretInAnExceptionMustBeFound(String form) throws Exception {
        Files.writeString(folder.resolve("driver.py"), """
                import base64, binascii, json
                from urllib.parse import quote
                def cdn_url(url, config, secrets):
                    key = secrets["KEY"]
                    raise ValueError("cannot sign with " + %s)
                """.formatted(form));
        Files.writeString(folder.resolve("secrets"), "{\"KEY\": \"open/sesame \\\"now\\\"\"}");
        CheckReport report = new CheckRig(folder).run(Set.of(CheckId.SECRETS));
        assertEquals(Verdict.FINDINGS, report.result(CheckId.SECRETS).orElseThrow().verdict(), () -> CheckJson.of(report));
        assertFalse(CheckJson.of(report).contains(SECRET), () -> CheckJson.of(report));
    }
}
