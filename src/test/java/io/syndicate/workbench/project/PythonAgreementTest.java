package io.syndicate.workbench.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds what is said here about Python against a real one: its reader of JSON, its ways to write a text. */
class PythonAgreementTest {

    private static final String READS = """
            import sys, json
            for line in sys.stdin:
                text = bytes.fromhex(line.strip()).decode()
                try:
                    print(int(not text.strip() or isinstance(json.loads(text), dict)))
                except ValueError:
                    print(0)
            """;
    private static final String WRITES = """
            import sys, json, base64, urllib.parse as url
            for line in sys.stdin:
                b = bytes.fromhex(line.strip())
                t = b.decode()
                forms = [t, json.dumps(t), json.dumps(t, ensure_ascii=False), url.quote(t), url.quote(t, safe=''), url.quote_plus(t),
                         url.urlencode({'k': t}), repr(t), ascii(t), repr(b), str({'k': t}), b.hex(), b.hex().upper(),
                         base64.b64encode(b).decode(), base64.urlsafe_b64encode(b).decode()]
                print(' '.join(f.encode().hex() for f in forms))
            """;
    private static final List<String> SEEDS = List.of(
            "{\"a\": [1, -0.5e+7, true, false, null, NaN, -Infinity], \"b\": {\"c\": \"x\\n\\u00e9\\\"\"}}",
            "{}", " {\"\": \"\"} ", "{\"k\": \"é😀\", \"k\": [[], {}]}", "[1]", "\"x\"", "{\"n\": 1234567890123456789012}");
    private static final List<String> PIECES = List.of("\"", "{", "}", "[", "]", ":", ",", "'", "\\", "\n", "\t", " ", "0", "1", "-", ".",
            "e", "é", "n", "true", "NaN", "\u0001", "/");

    @TempDir
    Path folder;

    /** Runs a program of one line out for each line in; ends it in any case. */
    private List<String> python(String program, List<String> lines) throws IOException, InterruptedException {
        Path given = Files.writeString(folder.resolve("given"), String.join("\n", lines.stream()
                .map(line -> HexFormat.of().formatHex(line.getBytes(UTF_8))).toList()) + "\n");
        Path answer = folder.resolve("answer");
        var builder = new ProcessBuilder("python3", "-I", "-c", program).redirectInput(given.toFile()).redirectOutput(answer.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        Process process = start(builder);
        assumeTrue(process != null, "no python3 here");
        try {
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), "python3 hangs");
        } finally {
            process.destroyForcibly();
        }
        assertEquals(0, process.exitValue());
        return Files.readAllLines(answer);
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException _) {
            return null;
        }
    }

    @Test
    void checkMustRefuseWhatPythonRefusesAndNothingElse() throws Exception {
        var random = new Random(11);
        var texts = new ArrayList<>(SEEDS);
        for (int i = 0; i < 6_000; i++) {
            texts.add(damaged(SEEDS.get(random.nextInt(SEEDS.size())), random));
        }
        List<String> read = python(READS, texts);
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            assertEquals(read.get(i).equals("1"), JsonCheck.check(text).isEmpty(), () -> text + " " + JsonCheck.check(text));
        }
    }

    private static String damaged(String text, Random random) {
        var damaged = new StringBuilder(text);
        for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
            int at = damaged.offsetByCodePoints(0, random.nextInt(damaged.codePointCount(0, damaged.length()) + 1));
            boolean replace = at < damaged.length() && random.nextBoolean();
            damaged.replace(at, replace ? damaged.offsetByCodePoints(at, 1) : at, random.nextInt(4) == 0 ? ""
                    : PIECES.get(random.nextInt(PIECES.size())));
        }
        return damaged.toString();
    }

    @Test
    void everyFormThatPythonWritesMustBeHidden() throws Exception {
        var random = new Random(12);
        var secrets = new LinkedHashSet<>(List.of("it's", "both ' and \" in it", "tab\tand\\back", "a+b/c=d&e f~g*h", "päss wörd", "😀😀😀",
                "zero\u0000wide\u200b\u00a0", "line\r\nfeed\n"));
        for (int i = 0; i < 300; i++) {
            secrets.add(random.ints(4 + random.nextInt(20), 0, 20).mapToObj(k -> Stream.of("a", "Z", "0", "'", "\"", "\\", "/", "+", " ",
                    "~", "%", "é", "€", "😀", "\t", "-", "_", ".", "&", "=").toList().get(k))
                    .reduce("", String::concat));
        }
        secrets.removeIf(String::isBlank);
        var given = List.copyOf(secrets);
        List<String> written = python(WRITES, given);
        for (int i = 0; i < given.size(); i++) {
            var mask = SecretMask.of("{\"k\": " + JsonNodeFactory.instance.textNode(given.get(i)) + "}");
            for (String form : written.get(i).split(" ")) {
                assertHidden(mask, new String(HexFormat.of().parseHex(form), UTF_8), given.get(i));
            }
        }
    }

    private static void assertHidden(SecretMask mask, String form, String secret) {
        String shown = mask.mask("<" + form + ">").replace("•••", "");
        assertTrue(List.of("<>", "<\"\">", "<''>", "<b''>", "<b\"\">", "<k=>", "<{'k': ''}>", "<{'k': \"\"}>").contains(shown), () -> secret
                + " as " + form + " shows " + shown);
        byte[] bytes = ("<" + form + ">").getBytes(UTF_8);
        assertTrue(new String(mask.mask(bytes), UTF_8).matches("(?s)<(b|k=|\\{'k': )?['\"]?\\*+['\"]?}?>"), () -> secret + " as " + form);
    }
}
