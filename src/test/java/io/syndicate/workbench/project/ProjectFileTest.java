package io.syndicate.workbench.project;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.project.ChunkSource.Generated;
import io.syndicate.workbench.project.ChunkSource.Generated.Kind;
import io.syndicate.workbench.request.SyndicateUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectFileTest {

    private static final String EXAMPLE = """
            {
              "format": 1,
              "workers": 2,
              "python": "3.11",
              "urls": [
                {"url": "http://gw1.example.org:31111/DATA/8/photos/2017/cat.jpg.1F3A.4/manifest.1490000000.250000000"}
              ],
              "chunks": [
                {"name": "every byte value", "generate": "bytes", "size": 65536},
                {"name": "hello", "text": "hello world"},
                {"name": "empty", "generate": "empty"},
                {"name": "random", "generate": "random", "size": 65536, "seed": 7},
                {"name": "manifest", "generate": "manifest", "blocks": 3, "seed": 7},
                {"name": "raw", "base64": "AAEC"},
                {"name": "cat", "file": "samples/cat.jpg"}
              ]
            }
            """;

    @TempDir
    Path folder;

    private ProjectFile load() throws ProjectException {
        return ProjectFile.load(folder);
    }

    private ProjectFile load(String text) throws Exception {
        Files.writeString(folder.resolve(ProjectFile.NAME), text);
        return load();
    }

    private String onDisk() throws IOException {
        return Files.readString(folder.resolve(ProjectFile.NAME));
    }

    private static Samples with(Samples samples, UrlSample url) {
        var urls = new ArrayList<>(samples.urls());
        urls.add(url);
        return new Samples(urls, samples.chunks());
    }

    @Test
    void everyKindMustBeRead() throws Exception {
        var project = load(EXAMPLE);
        assertEquals(new ProjectSettings(2, Optional.of("3.11"), 10_000, 5_000, true), project.settings());
        assertEquals(List.of(
                new ChunkSample("every byte value", new Generated(Kind.BYTES, 65_536, 0)),
                new ChunkSample("hello", new ChunkSource.Text("hello world")),
                new ChunkSample("empty", new Generated(Kind.EMPTY, 0, 0)),
                new ChunkSample("random", new Generated(Kind.RANDOM, 65_536, 7)),
                new ChunkSample("manifest", new Generated(Kind.MANIFEST, 3, 7)),
                new ChunkSample("raw", new ChunkSource.Base64("AAEC")),
                new ChunkSample("cat", new ChunkSource.File("samples/cat.jpg"))), project.samples().chunks());
        assertEquals(1, project.samples().urls().size());
    }

    @Test
    void writtenFormMustBeTheExample() throws Exception {
        var read = load(EXAMPLE);
        Files.delete(folder.resolve(ProjectFile.NAME));
        var saved = load().save(read.samples(), read.settings());
        assertEquals(EXAMPLE, onDisk());
        assertEquals(read.samples(), saved.samples());
        assertEquals(read.settings(), saved.settings());
    }

    @Test
    void missingFileMustGiveStartersAndWriteNothing() throws Exception {
        var project = load();
        assertFalse(project.exists());
        assertEquals(ProjectSettings.DEFAULT, project.settings());
        assertEquals(List.of("hello", "every byte value", "empty"), project.samples().chunks().stream().map(ChunkSample::name).toList());
        for (UrlSample url : project.samples().urls()) {
            assertDoesNotThrow(() -> SyndicateUrl.parse(url.url()));
        }
        assertSame(project, project.save(project.samples(), project.settings()));
        assertFalse(Files.exists(folder.resolve(ProjectFile.NAME)));
        assertTrue(project.save(with(project.samples(), new UrlSample("x")), project.settings()).exists());
        assertEquals(5, load().samples().urls().size());
    }

    @Test
    void savingWithoutChangeMustWriteNothing() throws Exception {
        var project = load("{ \"urls\":[ ] }");
        project.save(project.samples(), project.settings());
        assertEquals("{ \"urls\":[ ] }", onDisk());
    }

    @Test
    void unknownKeysMustStayInPlace() throws Exception {
        var project = load("""
                {
                  "_note": "mine",
                  "urls": [{"url": "a", "why": "b", "n": 1.50}, "plain", {"url": "c", "x": [1, {"y": null}]}],
                  "zoom": {"level": 12345678901234567890, "é": false},
                  "chunks": [{"why": "k", "name": "t", "text": "u"}],
                  "last": []
                }
                """);
        var urls = List.of(new UrlSample("c"), new UrlSample("plain"), new UrlSample("a"), new UrlSample("new"));
        var chunks = List.of(new ChunkSample("t", new ChunkSource.Base64("AA==")));
        project.save(new Samples(urls, chunks), project.settings());
        assertEquals("""
                {
                  "format": 1,
                  "_note": "mine",
                  "urls": [
                    {"url": "c", "x": [1, {"y": null}]},
                    "plain",
                    {"url": "a", "why": "b", "n": 1.50},
                    {"url": "new"}
                  ],
                  "zoom": {"level": 12345678901234567890, "é": false},
                  "chunks": [
                    {"name": "t", "base64": "AA==", "why": "k"}
                  ],
                  "last": []
                }
                """, onDisk());
    }

    @Test
    void editedSampleMustKeepItsOtherKeys() throws Exception {
        var project = load("{\"format\": 1, \"urls\": [{\"url\": \"a\", \"why\": \"b\"}, {\"url\": \"c\"}]}");
        project.save(new Samples(List.of(new UrlSample("z"), new UrlSample("c")), List.of()), project.settings());
        assertEquals("""
                {
                  "format": 1,
                  "urls": [
                    {"url": "z", "why": "b"},
                    {"url": "c"}
                  ]
                }
                """, onDisk());
    }

    @Test
    void settingsMustBeWrittenOnlyWhereTheyDiffer() throws Exception {
        var project = load("{\"format\": 1, \"workers\": 3, \"urls\": []}");
        var slow = project.save(project.samples(), new ProjectSettings(3, Optional.of("/opt/python"), 10_000, 60_000, false, 512,
                Optional.of("/opt/ug-driver"), true, 4_096));
        String settings = "{\n  \"format\": 1,\n  \"workers\": 3,\n  \"python\": \"/opt/python\",\n  \"call_millis\": 60000,\n"
                + "  \"debug\": false,\n  \"memory_mib\": 512,\n"
                + "  \"worker\": \"/opt/ug-driver\",\n  \"deployed\": true,\n  \"block_size\": 4096,\n  \"urls\": []\n}\n";
        assertEquals(settings, onDisk());
        assertEquals(slow.settings(), load(settings).settings());
        slow.save(slow.samples(), ProjectSettings.DEFAULT);
        assertEquals("{\n  \"format\": 1,\n  \"workers\": 3,\n  \"urls\": []\n}\n", onDisk());
    }

    @Test
    void oneAddedSampleMustBeOneAddedLine() throws Exception {
        var project = load(EXAMPLE);
        project.save(with(project.samples(), new UrlSample("http://h/é \"x\"")), project.settings());
        assertEquals(EXAMPLE.replace("250000000\"}\n", "250000000\"},\n    {\"url\": \"http://h/é \\\"x\\\"\"}\n"), onDisk());
    }

    @Test
    void lineEndsMustBeKept() throws Exception {
        var project = load(EXAMPLE.replace("\n", "\r\n"));
        project.save(Samples.NONE, project.settings());
        assertEquals("{\r\n  \"format\": 1,\r\n  \"workers\": 2,\r\n  \"python\": \"3.11\",\r\n  \"urls\": [],\r\n  "
                + "\"chunks\": []\r\n}\r\n", onDisk());
    }

    @Test
    void changeByAnotherProgramMustNotBeOverwritten() throws Exception {
        var project = load(EXAMPLE);
        String theirs = EXAMPLE.replace("hello world", "bye");
        Files.writeString(folder.resolve(ProjectFile.NAME), theirs);
        var refused = assertThrows(ProjectException.class, () -> project.save(Samples.NONE, project.settings()));
        assertTrue(refused.getMessage().contains("changed by another program"));
        assertEquals(theirs, onDisk());
        var created = load(EXAMPLE);
        Files.delete(folder.resolve(ProjectFile.NAME));
        assertThrows(ProjectException.class, () -> created.save(Samples.NONE, created.settings()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "`{\\n \"urls\": [}`                           | 2 | 11 | value is expected",
        "``                                            | 1 | 1  | JSON object",
        "`[]`                                          | 1 | 1  | JSON object",
        "`{\"format\": 2}`                             | 1 | 12 | newer workbench",
        "`{\"format\": \"1\"}`                         | 1 | 12 | whole number",
        "`{\"workers\": 1,\\n\"workers\": 2}`          | 2 | 1  | twice",
        "`{\"workers\": 17}`                           | 1 | 13 | from 1 to 16",
        "`{\"workers\": 2.5}`                          | 1 | 13 | whole number",
        "`{\"workers\": 99999999999999999999}`         | 1 | 13 | whole number",
        "`{\"start_millis\": 99}`                      | 1 | 18 | from 100 to 600000",
        "`{\"call_millis\": 9}`                        | 1 | 17 | from 10 to 600000",
        "`{\"python\": 3.11}`                          | 1 | 12 | must be a string",
        "`{\"debug\": 1}`                              | 1 | 11 | true or false",
        "`{\"deployed\": 1}`                           | 1 | 14 | true or false",
        "`{\"worker\": 1}`                             | 1 | 12 | must be a string",
        "`{\"block_size\": 511}`                       | 1 | 16 | from 512 to 16777216",
        "`{\"urls\": {}}`                              | 1 | 10 | must be a list",
        "`{\"urls\": [\\n  {\"uri\": \"x\"}]}`         | 2 | 3  | a URL needs",
        "`{\"urls\": [\\n  5]}`                        | 2 | 3  | a URL is written",
        "`{\"chunks\": [\"x\"]}`                       | 1 | 13 | a chunk is written",
        "`{\"chunks\": [{\"text\": \"x\"}]}`           | 1 | 13 | needs a \"name\"",
        "`{\"chunks\": [{\"name\": \"x\"}]}`           | 1 | 13 | exactly one of text, base64, file, generate",
        "`{\"chunks\": [{\"name\": \"x\", \"text\": \"\", \"file\": \"f\"}]}` | 1 | 13 | exactly one",
        "`{\"chunks\": [{\"name\": \"x\", \"generate\": \"noise\"}]}` | 1 | 39 | none of empty, bytes",
        "`{\"chunks\": [{\"name\": \"x\", \"generate\": \"bytes\", \"size\": -1}]}` | 1 | 56 | from 0 to 67108864",
        "`{\"chunks\": [{\"name\": \"x\", \"text\": \"\"},\\n{\"name\": \"x\", \"text\": \"\"}]}` | 2 | 10 | this name"
    })
    void faultMustBeNamedWithItsPlaceAndLeftAlone(String text, int line, int column, String message) throws Exception {
        String json = text.translateEscapes();
        var refused = assertThrows(ProjectException.class, () -> load(json));
        assertEquals(line + ":" + column, refused.line() + ":" + refused.column(), refused::getMessage);
        assertTrue(refused.getMessage().startsWith("workbench.json:" + line + ":" + column + ": "), refused::getMessage);
        assertTrue(refused.getMessage().contains(message), refused::getMessage);
        assertEquals(Optional.of("workbench.json"), refused.file());
        assertEquals(json, onDisk());
    }

    @Test
    void unreadableFileMustBeRefused() throws Exception {
        Path file = folder.resolve(ProjectFile.NAME);
        Files.write(file, "{\"é\": 1}".getBytes(ISO_8859_1));
        assertTrue(assertThrows(ProjectException.class, this::load).getMessage().contains("not UTF-8"));
        Files.write(file, " ".repeat(5 * 1024 * 1024 + 1).getBytes(UTF_8));
        assertTrue(assertThrows(ProjectException.class, this::load).getMessage().contains("over 5 MB"));
        Files.delete(file);
        Files.createDirectory(file);
        assertTrue(assertThrows(ProjectException.class, this::load).getMessage().contains("cannot be read"));
    }

    @Test
    void goneFolderMustBeSaidOnSave() throws Exception {
        var project = load();
        Files.delete(folder);
        var refused = assertThrows(ProjectException.class, () -> project.save(Samples.NONE, project.settings()));
        assertTrue(refused.getMessage().contains("could not be written"));
        Files.createDirectory(folder);
    }
}
