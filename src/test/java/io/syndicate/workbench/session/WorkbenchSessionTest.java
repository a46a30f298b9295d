package io.syndicate.workbench.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.project.ChunkSample;
import io.syndicate.workbench.project.ChunkSource;
import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.project.NoDriverException;
import io.syndicate.workbench.project.ProjectSettings;
import io.syndicate.workbench.project.SaveOutcome;
import io.syndicate.workbench.project.Samples;
import io.syndicate.workbench.project.UrlSample;
import io.syndicate.workbench.run.Rewrite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbenchSessionTest {

    private static final String SUFFIX = "def cdn_url(request, url):\n    return url + '?v=%s'\n";

    private SessionRig rig;

    @BeforeEach
    void open() throws Exception {
        rig = new SessionRig();
    }

    @AfterEach
    void close() throws Exception {
        rig.close();
    }

    private static List<String> cdnUrls(SessionSnapshot snapshot) {
        return snapshot.results().rewrites().stream().map(rewrite -> rewrite.cdnUrl().orElse(rewrite.failure().toString())).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"coral", "akamai-prefix", "signed-url", "gzip", "encrypt-then-mac", "pass-through"})
    void everySampleMustRunCleanInRealWorkers(String name) throws Exception {
        var snapshot = rig.openAndRun(rig.sample(name));
        assertEquals(List.of(), snapshot.project().orElseThrow().problems());
        assertTrue(snapshot.results().rewrites().size() >= 5, () -> cdnUrls(snapshot).toString());
        snapshot.results().rewrites().forEach(rewrite -> assertEquals(Optional.empty(), rewrite.failure()));
        snapshot.results().roundTrips().forEach(trip -> assertTrue(trip.equal(), trip::toString));
        assertTrue(snapshot.results().rewrites().stream().anyMatch(rewrite -> rewrite.kind() == Rewrite.Kind.MANIFEST));
    }

    @Test
    void aSaveHereMustRefreshTheResults() throws Exception {
        Path folder = rig.driver("driver.py", SUFFIX.formatted(1));
        var first = rig.openAndRun(folder);
        assertTrue(cdnUrls(first).stream().allMatch(url -> url.endsWith("?v=1")), () -> cdnUrls(first).toString());
        String hash = first.project().orElseThrow().files().get(DriverFile.DRIVER).hash();
        assertInstanceOf(SaveOutcome.Saved.class, rig.session().save(DriverFile.DRIVER, SUFFIX.formatted(2), hash).join());
        var second = rig.await("new results", snapshot -> SessionRig.settled(snapshot) && snapshot.results().generation() == 2);
        assertTrue(cdnUrls(second).stream().allMatch(url -> url.endsWith("?v=2")), () -> cdnUrls(second).toString());
    }

    @Test
    void aSaveInAnotherEditorMustRefreshTheResults() throws Exception {
        Path folder = rig.driver("driver.py", SUFFIX.formatted(1), "config", "{}");
        rig.openAndRun(folder);
        Files.writeString(folder.resolve("driver.py"), SUFFIX.formatted(2));
        rig.await("new results", snapshot -> SessionRig.settled(snapshot) && cdnUrls(snapshot).stream()
                .allMatch(url -> url.endsWith("?v=2")));
        Files.writeString(folder.resolve("config"), "{\"A\": 1}");
        rig.await("a generation for the new config", snapshot -> snapshot.results().generation() == 3);
    }

    @Test
    void anIdenticalSaveMustRestartNothing() throws Exception {
        Path folder = rig.driver("driver.py", SUFFIX.formatted(1));
        rig.openAndRun(folder);
        var pids = rig.pids();
        Files.writeString(folder.resolve("driver.py"), SUFFIX.formatted(1));
        Files.writeString(folder.resolve("config"), "{\"A\": 1}");
        rig.await("the next change is seen", snapshot -> snapshot.results().generation() == 2);
        assertTrue(rig.pids().stream().noneMatch(pids::contains));
        assertEquals(2, rig.session().snapshot().chassis().serving().orElseThrow().number(), "the identical save took no generation");
    }

    @Test
    void aSyntaxErrorMustKeepTheLastGoodServingAndRecover() throws Exception {
        Path folder = rig.driver("driver.py", SUFFIX.formatted(1));
        rig.openAndRun(folder);
        Files.writeString(folder.resolve("driver.py"), "def cdn_url(request, url)\n    return url\n");
        var broken = rig.await("a problem", snapshot -> !snapshot.project().orElseThrow().problems().isEmpty());
        var problem = broken.project().orElseThrow().problems().getFirst();
        assertEquals("driver.py", problem.place().orElseThrow().file());
        assertEquals(1, problem.place().orElseThrow().line());
        assertEquals(1, broken.chassis().serving().orElseThrow().number());
        Files.writeString(folder.resolve("driver.py"), SUFFIX.formatted(3));
        var good = rig.await("it recovers", snapshot -> SessionRig.settled(snapshot) && snapshot.project()
                .orElseThrow().problems().isEmpty()
                && cdnUrls(snapshot).stream().allMatch(url -> url.endsWith("?v=3")));
        assertTrue(good.chassis().broken().isEmpty());
    }

    @Test
    void configThatIsNoJsonMustBeNamedWithLineAndColumn() throws Exception {
        Path folder = rig.driver("driver.py", SUFFIX.formatted(1), "config", "{\n  \"A\": 1,\n  oops\n}\n", "secrets",
                "[\"hunter2-canary\"]");
        var snapshot = rig.openAndRun(folder);
        var problems = snapshot.project().orElseThrow().problems();
        assertEquals(List.of("config:3:3", "secrets:1:1"), problems.stream().map(problem -> problem.place().orElseThrow().toString())
                .toList());
        assertFalse(problems.toString().contains("hunter2"));
        assertTrue(snapshot.chassis().serving().isEmpty());
    }

    @Test
    void secretsMustNotReachSnapshotsOrTheLogFile() throws Exception {
        Path folder = rig.driver("driver.py", """
                import base64
                def cdn_url(request, url):
                    print('the key is ' + SECRETS['KEY'])
                    return url + '?key=' + SECRETS['KEY']
                def serialize(request, chunk):
                    return chunk + SECRETS['KEY'].encode()
                def deserialize(request, chunk):
                    raise ValueError(base64.b64encode(SECRETS['KEY'].encode()).decode())
                """, "secrets", "{\"KEY\": \"hunter2-canary-value\"}");
        var snapshot = rig.openAndRun(folder);
        rig.await("deaths are reported", now -> now.chassis().deathCount() > 0);
        String shown = snapshot.chassis() + " " + snapshot.results() + " " + rig.session().logs().after(0);
        assertFalse(shown.contains("hunter2"), shown);
        assertFalse(shown.contains("aHVudGVyMi1jYW5hcnktdmFsdWU"), shown);
        String logged = Files.readString(rig.session().logFile());
        assertTrue(logged.contains("the key is •••"), logged);
        assertFalse(logged.contains("hunter2") || logged.contains("aHVudGVyMi1jYW5hcnktdmFsdWU"), logged);
        for (var trip : snapshot.results().roundTrips()) {
            assertFalse(new String(trip.wire()).contains("hunter2"));
        }
    }

    @Test
    void samplesMustBeKeptInWorkbenchJsonAndRun() throws Exception {
        Path folder = rig.driver("driver.py", SUFFIX.formatted(1));
        rig.openAndRun(folder);
        var samples = new Samples(List.of(new UrlSample("http://not.syndicates/at/all")),
                List.of(new ChunkSample("text", new ChunkSource.Text("été"))));
        rig.session().setSamples(samples);
        var snapshot = rig.await("they are run", now -> SessionRig.settled(now) && now.results().rewrites().size() == 1
                && now.project().orElseThrow().samples().equals(samples));
        assertEquals(Rewrite.Kind.OTHER, snapshot.results().rewrites().getFirst().kind());
        assertTrue(Files.readString(folder.resolve("workbench.json")).contains("not.syndicates"));
    }

    @Test
    void anotherNumberOfWorkersMustRestartThem() throws Exception {
        rig.openAndRun(rig.driver("driver.py", SUFFIX.formatted(1)));
        assertEquals(3, rig.pids().size());
        var now = ProjectSettings.DEFAULT;
        rig.session().setSettings(new ProjectSettings(5, now.python(), now.startMillis(), now.callMillis(), now.debug()));
        rig.await("five workers serve", snapshot -> snapshot.chassis().modes().getFirst().workers().size() == 5
                && SessionRig.settled(snapshot));
    }

    @Test
    void withoutAutoASaveMustWaitForRun() throws Exception {
        Path folder = rig.driver("driver.py", SUFFIX.formatted(1));
        rig.openAndRun(folder);
        rig.session().setAuto(false);
        rig.session().save(DriverFile.DRIVER, SUFFIX.formatted(2), "").join();
        rig.await("the file is taken in", snapshot -> snapshot.project()
                .orElseThrow().files().get(DriverFile.DRIVER).text().contains("v=2"));
        assertEquals(1, rig.session().snapshot().results().generation());
        var end = assertInstanceOf(RunEnd.Finished.class, rig.session().run().get());
        assertEquals(2, end.generation().number());
        assertTrue(end.results().rewrites().stream().allMatch(rewrite -> rewrite.cdnUrl().orElseThrow().endsWith("?v=2")));
    }

    @Test
    void overridesMustHoldAndStayOutOfTheFolder() throws Exception {
        Path folder = rig.driver("driver.py", SUFFIX.formatted(1));
        rig.session().open(folder, new Overrides(List.of("http://x/y"), OptionalInt.of(1), Optional.empty())).get();
        var end = assertInstanceOf(RunEnd.Finished.class, rig.session().run().get());
        assertEquals(List.of("http://x/y"), end.results().rewrites().stream().map(Rewrite::url).toList());
        assertEquals(1, rig.pids().size());
        try (var files = Files.list(folder)) {
            assertEquals(List.of("driver.py"), files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void aFolderWithoutADriverMustBeRefusedAndLeaveTheOpenOneOpen() throws Exception {
        Path folder = rig.driver("driver.py", SUFFIX.formatted(1));
        rig.openAndRun(folder);
        var failure = assertThrows(ExecutionException.class, () -> rig.session().open(rig.driver("notes.txt", ""), Overrides.NONE).get());
        assertInstanceOf(NoDriverException.class, failure.getCause());
        assertEquals(folder.toRealPath(), rig.session().snapshot().project().orElseThrow().folder().toRealPath());
    }

    @Test
    void anotherDriverMustTakeThePlaceOfTheFirst() throws Exception {
        rig.openAndRun(rig.driver("driver.py", SUFFIX.formatted(1)));
        var before = rig.pids();
        var snapshot = rig.openAndRun(rig.driver("driver", "def serialize(request, chunk):\n    return chunk\n"));
        assertTrue(snapshot.results().rewrites().stream().allMatch(rewrite -> rewrite.answer().identity()));
        rig.await("the first one's workers end", _ -> before.stream()
                .noneMatch(pid -> ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)));
    }

    @Test
    void anUnknownInterpreterMustSayWhereItLooked() throws Exception {
        var snapshot = rig.openAndRun(rig.driver("driver.py", SUFFIX.formatted(1), "workbench.json",
                "{\"format\": 1, \"python\": \"9.9\"}"));
        assertTrue(snapshot.project().orElseThrow().problems().getFirst().message().contains("9.9"));
    }
}
