package io.syndicate.workbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.syndicate.workbench.project.SampleDrivers;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line on real workers. */
class SessionRunTest {

    @TempDir
    private Path home;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int execute(String... args) {
        return SessionCli.execute(SessionCli.places(home), out, err, args);
    }

    private Path driver(String name, String contents) throws Exception {
        Path folder = Files.createDirectories(home.resolve("driver"));
        Files.writeString(folder.resolve(name), contents);
        return folder;
    }

    private static String url(String name) {
        return "http://h:1/DATA/8/" + name + ".1F3A.4/0.7";
    }

    private JsonNode json() throws Exception {
        return new ObjectMapper().readTree(out.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"coral", "gzip", "signed-url"})
    void samplesMustRunFine(String name) throws Exception {
        Path folder = new SampleDrivers().copyTo(name, home);
        assertEquals(0, execute("run", folder.toString(), "--workers", "1"), () -> out + "\n" + err);
        assertTrue(out.toString().contains("All fine"), out.toString());
    }

    @Test
    void withoutADisplayTheSampleMustRun() {
        assertEquals(0, execute(), () -> out + "\n" + err);
        assertTrue(out.toString().contains("nyud.net:8080"), out.toString());
    }

    @Test
    void jsonMustHaveEveryField() throws Exception {
        Path folder = new SampleDrivers().copyTo("gzip", home);
        assertEquals(0, execute("run", "--json", "--url", "http://x/y", folder.toString()), () -> out + "\n" + err);
        JsonNode run = json();
        assertEquals("http://x/y", run.at("/rewrites/0/url").asText());
        assertEquals(1, run.get("rewrites").size());
        for (String field : List.of("url", "kind", "cdn_url", "error", "micros", "worker")) {
            assertTrue(run.at("/rewrites/0").has(field), field);
        }
        for (String field : List.of("name", "bytes_in", "bytes_wire", "bytes_out", "equal", "first_difference", "error", "micros")) {
            assertTrue(run.at("/round_trips/0").has(field), field);
        }
        assertTrue(run.get("ok").asBoolean());
        assertTrue(run.get("python").asText().contains("."), run.toString());
        assertTrue(run.has("generation") && run.has("logs"));
    }

    @Test
    void aScenarioMustTellWhatIsNewAfterEachEvent() throws Exception {
        Path folder = new SampleDrivers().copyTo("coral", home);
        assertEquals(0, execute("run", folder.toString(), "--scenario", "Starter"), () -> out + "\n" + err);
        String text = out.toString();
        assertTrue(text.contains("\nScenario Starter\n  1  /photos/2017/cat.jpg  create: 1 miss, 0 hits\n     miss        http://"), text);
        assertTrue(text.contains("\n  3  /photos/2017/cat.jpg  new contents, block 1: 2 misses, 2 hits\n"), text);
        assertTrue(text.contains("\n  4  /photos/2017/cat.jpg  rename, to /photos/2017/cat (1).jpg: 4 misses, 0 hits\n"), text);
        assertTrue(text.endsWith("4 round trips, 1 scenario.\n"), text);
        assertEquals(text.lines().filter(line -> line.startsWith("     miss ")).count(), 1 + 4 + 2 + 4 + 3 + 3);
    }

    @Test
    void chunksOfAScenarioThatShareACdnUrlMustBeOne() throws Exception {
        driver("driver.py", "def cdn_url(request, url):\n    if 'manifest' in url:\n        raise ValueError('no manifests')\n"
                + "    return 'http://cdn/x'\n");
        Path folder = driver("workbench.json", """
                {"format": 1, "urls": [], "chunks": [], "scenarios": [{"name": "two blocks", "seed": 1, "events": [
                  {"event": "create", "path": "/a"}, {"event": "write", "path": "/a", "blocks": 2}]}]}
                """);
        assertEquals(0, execute("run", folder.toString(), "--json"), "no sample fails");
        out.getBuffer().setLength(0);
        assertEquals(1, execute("run", folder.toString(), "--json", "--scenario", "two blocks"), () -> out + "\n" + err);
        JsonNode write = json().at("/scenarios/0/events/1");
        assertEquals("write blocks, blocks 0 to 1", write.get("event").asText());
        assertEquals("[1, 0, 1, 1]", List.of(write.get("misses").asInt(), write.get("hits").asInt(), write.get("wrong").asInt(),
                write.get("failed").asInt()).toString());
        assertTrue(write.at("/reads/0/error").asText().contains("no manifests") && write.at("/reads/0/cdn_url").isNull(), write.toString());
        assertEquals("miss", write.at("/reads/1/cache").asText());
        assertEquals("holds the bytes of " + write.at("/reads/1/url").asText(), write.at("/reads/2/error").asText());
        assertFalse(json().get("ok").asBoolean());
        out.getBuffer().setLength(0);
        assertEquals(1, execute("run", folder.toString(), "--scenario", "two blocks"));
        assertTrue(out.toString().contains("WRONG BYTES") && out.toString().endsWith("0 of 0 round trips, 1 of 1 scenario.\n"),
                out.toString());
    }

    @Test
    void aScenarioThatIsNotThereOrCannotHappenMustBeTwo() throws Exception {
        driver("driver.py", "raise RuntimeError('not started')\n");
        Path folder = driver("workbench.json",
                "{\"format\": 1, \"scenarios\": [{\"name\": \"early\", \"events\": []}, {\"name\": \"late\", \"events\": []}]}");
        assertEquals(2, execute("run", folder.toString(), "--scenario", "sooner"));
        assertTrue(err.toString().contains("There is no scenario \"sooner\" in workbench.json; there are \"early\", \"late\""),
                err.toString());
        driver("workbench.json", """
                {"format": 1, "scenarios": [{"name": "early", "events": [{"event": "create", "path": "/a"},
                  {"event": "truncate", "path": "/b", "blocks": 2}]}]}
                """);
        assertEquals(2, execute("run", folder.toString(), "--scenario", "early"));
        assertTrue(err.toString().contains("workbench.json:2:3: there is no file /b at this point; create it first"), err.toString());
    }

    @Test
    void anAnswerThatIsNoUrlMustBeOneAndSaySo() throws Exception {
        Path folder = driver("driver.py", "def cdn_url(request, url):\n    return url.split('://')[1]\n");
        Files.writeString(folder.resolve("workbench.json"), "{\"urls\": [{\"url\": \"%s\"}], \"chunks\": []}".formatted(url("a")));
        assertEquals(1, execute("run", folder.toString()));
        assertTrue(out.toString().contains("NO URL"), out.toString());
        assertTrue(out.toString().contains("→ h:1/DATA/8/a.1F3A.4/0.7\n"), out.toString());
        assertTrue(out.toString().contains("the answer is no absolute http or https URL. Answer the whole URL, http:// or https:// first."),
                out.toString());
        out.getBuffer().setLength(0);
        assertEquals(1, execute("run", folder.toString(), "--json"));
        var rewrite = json().path("rewrites").path(0);
        assertEquals("the answer is no absolute http or https URL", rewrite.path("error").asText());
        assertEquals("h:1/DATA/8/a.1F3A.4/0.7", rewrite.path("cdn_url").asText());
    }

    /** A host of letters that a name cannot have is no fault of the driver's own answer. */
    @Test
    void aSecretInTheHostMustNotMakeTheAnswerNoUrl() throws Exception {
        Path folder = driver("driver.py", "def cdn_url(request, url):\n    return url.replace('://', '://' + SECRETS['KEY'] + '.', 1)\n");
        Files.writeString(folder.resolve("secrets"), "{\"KEY\": \"s3cr3tcanary\"}");
        Files.writeString(folder.resolve("workbench.json"), "{\"urls\": [{\"url\": \"%s\"}], \"chunks\": []}".formatted(url("a")));
        assertEquals(0, execute("run", folder.toString()), out::toString);
        assertFalse(out.toString().contains("s3cr3tcanary"));
    }

    @Test
    void aResultThatFailsMustBeOne() throws Exception {
        Path folder = driver("driver.py", "def cdn_url(request, url):\n    return None\n");
        assertEquals(1, execute("run", folder.toString(), "--json"));
        assertFalse(json().get("ok").asBoolean());
        assertTrue(json().at("/rewrites/0/error").asText().contains("None"));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count(), "nothing is written into the folder");
        }
    }

    @Test
    void threeExceptionsMustLoseTheDeployedGatewaysModeAndFailEachUrlAfterThem() throws Exception {
        Path folder = driver("driver.py",
                "def cdn_url(request, url):\n    if 'bad' in url:\n        raise ValueError('no')\n    return url\n");
        assertEquals(1, execute("run", folder.toString(), "--deployed", "--json", "--url", url("1"), "--url", url("bad1"), "--url",
                url("bad2"),
                "--url", url("2"), "--url", url("bad3"), "--url", url("3"), "--url", url("4")));
        assertTrue(json().at("/rewrites/0/error").isNull() && json().at("/rewrites/3/error").isNull(), out.toString());
        for (int lost : new int[] {5, 6}) {
            assertTrue(json().at("/rewrites/" + lost
                    + "/error").asText().startsWith("cdn_url has no worker left: all 3 exited with status 4"), out.toString());
        }
        out.getBuffer().setLength(0);
        assertEquals(1, execute("run", folder.toString(), "--json", "--url", url("bad1"), "--workers", "1", "--url", url("2")));
        assertTrue(json().at("/rewrites/1/error").isNull(), "the workbench's own way replaces the worker");
    }

    @Test
    void theDeployedWaysOfTheFileMustRefuseALargeBlock() throws Exception {
        driver("driver.py", "def serialize(request, chunk):\n    return chunk * 6\n");
        Path folder = driver("workbench.json",
                "{\"deployed\": true, \"block_size\": 512, \"chunks\": [{\"name\": \"a\", \"generate\": \"bytes\", \"size\": 512}]}");
        assertEquals(1, execute("run", folder.toString(), "--json"));
        assertTrue(json().at("/round_trips/0/error").asText().contains("3,072 bytes, the deployed gateway refuses more than 2,560"),
                out.toString());
    }

    @Test
    void anotherWorkerMustServeFromTheFileOrTheOption() throws Exception {
        Path folder = driver("driver.py",
                "def cdn_url(url, config, secrets):\n    return url + '!'\ndef serialize(r, c, d, s):\n    return c\n");
        try (var script = SessionRunTest.class.getResourceAsStream("/spec/deployed-ug-driver")) {
            Files.copy(script, home.resolve("ug-driver"));
        }
        assertEquals(1, execute("run", folder.toString(), "--json", "--worker", home.resolve("ug-driver").toString(), "--url", url("1")),
                () -> out + "\n" + err);
        assertEquals(url("1") + "!", json().at("/rewrites/0/cdn_url").asText());
        assertTrue(json().at("/round_trips/0/error").asText().contains("this ug-driver has no serialize loop"), out.toString());
        driver("workbench.json", "{\"worker\": \"../ug-driver\", \"chunks\": []}");
        out.getBuffer().setLength(0);
        assertEquals(0, execute("run", folder.toString(), "--json", "--url", url("1")), () -> out + "\n" + err);
        assertEquals(3, execute("run", folder.toString(), "--worker", "nowhere/ug-driver"));
        assertTrue(err.toString().contains("nowhere/ug-driver does not exist; name an installed ug-driver"), err.toString());
    }

    @Test
    void aMissingPythonOfTheFileMustSaySo() throws Exception {
        driver("driver.py", "x = 1\n");
        assertEquals(3, execute("run", driver("workbench.json", "{\"python\": \".venv/bin/python\"}").toString()));
        assertTrue(err.toString().contains("The Python that workbench.json names cannot be used: " + home.resolve("driver/.venv/bin/python")
                + " does not exist"), err.toString());
    }

    @Test
    void aDriverThatDoesNotCompileMustBeThree() throws Exception {
        assertEquals(3, execute("run", driver("driver.py", "x = 1\ndef cdn_url(:\n").toString()));
        assertTrue(err.toString().contains("driver.py:2"), err.toString());
        assertTrue(err.toString().contains("SyntaxError"), err.toString());
    }

    @Test
    void configThatIsNoJsonMustBeThreeAndNamed() throws Exception {
        driver("driver.py", "x = 1\n");
        assertEquals(3, execute("run", driver("config", "{\n oops\n}").toString()));
        assertTrue(err.toString().contains("config:2:2"), err.toString());
    }

    @Test
    void noPythonMustBeThree() throws Exception {
        assertEquals(3, execute("run", driver("driver.py", "x = 1\n").toString(), "--python", "7.7"));
        assertTrue(err.toString().contains("7.7"), err.toString());
    }

    @Test
    void aBrokenProjectFileMustBeTwo() throws Exception {
        driver("driver.py", "x = 1\n");
        assertEquals(2, execute("run", driver("workbench.json", "{\"format\": 1,\n  urls}").toString()));
        assertTrue(err.toString().contains("workbench.json:2"), err.toString());
    }

    @Test
    void aFolderWithoutADriverMustBeTwo() throws Exception {
        assertEquals(2, execute("run", driver("notes.txt", "").toString()));
        assertTrue(err.toString().contains("neither driver.py nor driver"), err.toString());
        assertEquals(2, execute("run", home.resolve("nowhere").toString()));
    }

    @Test
    void secretsMustNotBePrinted() throws Exception {
        driver("driver.py", "def cdn_url(request, url):\n    print(SECRETS)\n    raise ValueError(SECRETS['KEY'])\n");
        assertEquals(1, execute("run", "--json", driver("secrets", "{\"KEY\": \"hunter2-canary\"}").toString()));
        assertFalse((out.toString() + err).contains("hunter2"), out.toString());
        assertTrue(out.toString().contains("•••"));
    }
}
