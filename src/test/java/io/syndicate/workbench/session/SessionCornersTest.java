package io.syndicate.workbench.session;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.syndicate.workbench.chassis.Interpreters;
import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.project.SaveOutcome;
import io.syndicate.workbench.project.Samples;
import io.syndicate.workbench.project.UrlSample;
import io.syndicate.workbench.run.Rewrite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionCornersTest {

    private static final int LONGEST_SECONDS = 60;
    private static final String SUFFIX = "def cdn_url(request, url):\n    return url + '?v=%s'\n";
    private static final String URL = block("cat.jpg");
    private static final String ONE_URL = "{\"format\": 1, \"workers\": 1, \"urls\": [{\"url\": \"" + URL + "\"}], \"chunks\": []}";

    private SessionRig rig;

    private static String block(String file) {
        return "http://gw1.example.org:31111/DATA/8/photos/" + file + ".1F3A.4/0.7";
    }

    @BeforeEach
    void open() throws Exception {
        rig = new SessionRig();
    }

    @AfterEach
    void close() throws Exception {
        rig.close();
    }

    private Path driver(String source) throws IOException {
        return rig.driver("driver.py", source, "workbench.json", ONE_URL);
    }

    private static List<String> cdnUrls(SessionSnapshot snapshot) {
        return snapshot.results().rewrites().stream().map(rewrite -> rewrite.cdnUrl().orElse("none")).toList();
    }

    private static boolean shows(SessionSnapshot snapshot, String cdnUrl) {
        return SessionRig.settled(snapshot) && cdnUrls(snapshot).equals(List.of(cdnUrl));
    }

    private static List<Problem> problems(SessionSnapshot snapshot) {
        return snapshot.project().orElseThrow().problems();
    }

    private static boolean alive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    @Test
    void ofTwoDriversOpenedQuicklyTheSecondMustStay() throws Exception {
        Path first = driver(SUFFIX.formatted("first"));
        Path second = driver(SUFFIX.formatted("second"));
        var one = rig.session().open(first, Overrides.NONE);
        var other = rig.session().open(second, Overrides.NONE);
        CompletableFuture.allOf(one, other).get(LONGEST_SECONDS, SECONDS);
        rig.await("the second's results", snapshot -> shows(snapshot, URL + "?v=second"));
        var end = assertInstanceOf(RunEnd.Finished.class, rig.session().run().get(LONGEST_SECONDS, SECONDS));
        assertEquals(Optional.of(URL + "?v=second"), end.results().rewrites().getFirst().cdnUrl());
        assertEquals(second, rig.session().snapshot().project().orElseThrow().folder());
    }

    @Test
    void aDriverDeletedWhileOpenMustBeToldAndTheLastGoodServe() throws Exception {
        Path folder = driver(SUFFIX.formatted(1));
        rig.openAndRun(folder);
        Files.delete(folder.resolve("driver.py"));
        var gone = rig.await("it is told", snapshot -> snapshot.notice().isPresent() || !problems(snapshot).isEmpty());
        assertEquals(1, gone.chassis().serving().orElseThrow().number());
        assertEquals(List.of(URL + "?v=1"), cdnUrls(gone));
        Files.writeString(folder.resolve("driver.py"), SUFFIX.formatted(2));
        rig.await("it recovers", snapshot -> shows(snapshot, URL + "?v=2") && snapshot.notice().isEmpty() && problems(snapshot).isEmpty());
    }

    @Test
    void aFolderDeletedWhileOpenMustBeToldAndTakenInAgain() throws Exception {
        Path folder = driver(SUFFIX.formatted(1));
        rig.openAndRun(folder);
        try (var walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        var gone = rig.await("it is told", snapshot -> snapshot.notice().isPresent() || !problems(snapshot).isEmpty());
        assertEquals(1, gone.chassis().serving().orElseThrow().number());
        assertInstanceOf(SaveOutcome.class, rig.session().save(DriverFile.CONFIG, "{}", "not this").join());
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("workbench.json"), ONE_URL);
        Files.writeString(folder.resolve("driver.py"), SUFFIX.formatted(3));
        rig.await("it is back", snapshot -> shows(snapshot, URL + "?v=3") && snapshot.notice().isEmpty());
    }

    @Test
    void workbenchJsonBrokenByHandMustBeNamedAndTheSamplesKept() throws Exception {
        Path folder = driver(SUFFIX.formatted(1));
        rig.openAndRun(folder);
        Files.writeString(folder.resolve("workbench.json"), "{\n  \"format\": 1,\n  \"urls\": [,]\n}\n");
        var broken = rig.await("a problem", snapshot -> !problems(snapshot).isEmpty());
        var place = problems(broken).getFirst().place().orElseThrow();
        assertEquals("workbench.json", place.file());
        assertEquals(3, place.line());
        assertEquals(List.of(new UrlSample(URL)), broken.project().orElseThrow().samples().urls());
        assertEquals(1, broken.project().orElseThrow().settings().workers());
        rig.session().setSamples(new Samples(List.of(new UrlSample("http://lost")), List.of()));
        rig.await("the change is refused", snapshot -> snapshot.notice().isPresent());
        assertTrue(Files.readString(folder.resolve("workbench.json")).contains("[,]"), "a file that cannot be read is never overwritten");
        Files.writeString(folder.resolve("workbench.json"), ONE_URL.replace("cat.jpg", "cow.jpg"));
        rig.await("the mended samples", snapshot -> shows(snapshot, block("cow.jpg") + "?v=1") && problems(snapshot).isEmpty());
    }

    @Test
    void closeDuringASlowLaunchMustLeaveNoProcess() throws Exception {
        Path pids = Files.createDirectory(rig.driver().resolve("pids"));
        Path folder = rig.driver("driver.py",
                "import os, time\nopen('%s/' + str(os.getpid()), 'w').close()\ntime.sleep(300)\n".formatted(pids)
                + SUFFIX.formatted(1), "workbench.json", ONE_URL.replace("\"workers\"", "\"start_millis\": 600000, \"workers\""));
        rig.session().open(folder, Overrides.NONE).get(LONGEST_SECONDS, SECONDS);
        rig.await("a worker starts", _ -> !started(pids).isEmpty());
        CompletableFuture.runAsync(rig.session()::close).get(LONGEST_SECONDS, SECONDS);
        rig.await("no worker is left", _ -> started(pids).stream().noneMatch(SessionCornersTest::alive));
    }

    private static List<Long> started(Path pids) {
        try (var files = Files.list(pids)) {
            return files.map(file -> Long.valueOf(file.getFileName().toString())).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void wishesAfterCloseMustEndAsCancelled() throws Exception {
        Path folder = driver(SUFFIX.formatted(1));
        rig.openAndRun(folder);
        rig.session().close();
        rig.session().close();
        assertInstanceOf(RunEnd.Cancelled.class, rig.session().run().get(LONGEST_SECONDS, SECONDS));
        assertInstanceOf(RunEnd.Cancelled.class, rig.session().restartWorkers().get(LONGEST_SECONDS, SECONDS));
        assertInstanceOf(SaveOutcome.Saved.class, rig.session().save(DriverFile.CONFIG, "{\"A\": 1}", "").join(),
                "the author's text is written all the same");
        assertFalse(rig.session().snapshot().notice().orElse("").contains("defect"), rig.session().snapshot().notice()::toString);
    }

    @Test
    void samplesSetAfterAChangeByHandMustLoseNeither() throws Exception {
        Path folder = driver(SUFFIX.formatted(1));
        rig.openAndRun(folder);
        Files.writeString(folder.resolve("workbench.json"), ONE_URL.replace("\"workers\": 1",
                "\"workers\": 2, \"mine\": {\"kept\": [1, 2]}"));
        rig.session().setSamples(new Samples(List.of(new UrlSample(block("dog.jpg"))), List.of()));
        rig.await("both", snapshot -> shows(snapshot, block("dog.jpg") + "?v=1") && snapshot.project()
                .orElseThrow().settings().workers() == 2
                && snapshot.chassis().modes().getFirst().workers().size() == 2);
        String json = Files.readString(folder.resolve("workbench.json"));
        assertTrue(json.replaceAll("\\s", "").contains("\"mine\":{\"kept\":[1,2]}"), json);
        assertTrue(json.contains("dog.jpg") && !json.contains(URL), json);
    }

    @Test
    void aSaveOverAForeignChangeMustWriteNothing() throws Exception {
        Path folder = driver(SUFFIX.formatted(1));
        var before = rig.openAndRun(folder).project().orElseThrow().files().get(DriverFile.DRIVER);
        Files.writeString(folder.resolve("driver.py"), SUFFIX.formatted("theirs"));
        var outcome = assertInstanceOf(SaveOutcome.ChangedOnDisk.class,
                rig.session().save(DriverFile.DRIVER, SUFFIX.formatted("mine"), before.hash()).join());
        assertEquals(SUFFIX.formatted("theirs"), outcome.onDisk().text());
        assertEquals(SUFFIX.formatted("theirs"), Files.readString(folder.resolve("driver.py")));
        rig.await("theirs is run", snapshot -> shows(snapshot, URL + "?v=theirs"));
        assertInstanceOf(SaveOutcome.Saved.class, rig.session().save(DriverFile.DRIVER, SUFFIX.formatted("mine"), outcome.onDisk().hash()).join());
        rig.await("mine is run", snapshot -> shows(snapshot, URL + "?v=mine"));
    }

    @Test
    void restartedWorkersMustAllBeNew() throws Exception {
        rig.openAndRun(driver(SUFFIX.formatted(1)));
        var before = rig.pids();
        assertFalse(before.isEmpty());
        var end = assertInstanceOf(RunEnd.Finished.class, rig.session().restartWorkers().get(LONGEST_SECONDS, SECONDS));
        assertEquals(2, end.generation().number());
        assertEquals(before.size(), rig.pids().size());
        assertTrue(rig.pids().stream().noneMatch(before::contains));
        rig.await("the old ones end", _ -> before.stream().noneMatch(SessionCornersTest::alive));
    }

    @Test
    void aCancelledRunMustEndAsCancelledAndANewOneFinish() throws Exception {
        Path go = rig.driver().resolve("go");
        Path folder = rig.driver("driver.py", """
                import os, time
                def cdn_url(request, url):
                    while not os.path.exists('%s'):
                        time.sleep(0.01)
                    return url
                """.formatted(go), "workbench.json", "{\"format\": 1, \"workers\": 1, \"call_millis\": 60000, \"urls\": [\"" + URL + "0\", \"" + URL + "1\", \"" + URL + "2\", \"" + URL + "3\"], \"chunks\": []}");
        rig.session().setAuto(false);
        rig.session().open(folder, Overrides.NONE).get(LONGEST_SECONDS, SECONDS);
        var end = rig.session().run();
        var running = rig.await("it runs", snapshot -> snapshot.progress().isPresent() && snapshot.results().running());
        assertEquals(4, running.progress().orElseThrow().of());
        rig.session().cancelRun();
        Files.createFile(go);
        assertInstanceOf(RunEnd.Cancelled.class, end.get(LONGEST_SECONDS, SECONDS));
        assertEquals(Optional.empty(), rig.session().snapshot().progress());
        assertInstanceOf(RunEnd.Finished.class, rig.session().run().get(LONGEST_SECONDS, SECONDS));
        assertEquals(4, rig.session().snapshot().results().rewrites().size());
    }

    @Test
    void anInterpreterNamedByVersionMustBeUsed() throws Exception {
        var found = Interpreters.find();
        assumeTrue(!found.isEmpty());
        String version = found.getLast().version();
        Path folder = rig.driver("driver.py",
                "import sys\ndef cdn_url(request, url):\n    return url + '?' + '.'.join(str(n) for n in sys.version_info[:3])\n",
                "workbench.json", ONE_URL.replace("\"workers\"", "\"python\": \"" + version + "\", \"workers\""));
        var snapshot = rig.openAndRun(folder);
        assertEquals(List.of(URL + "?" + version), cdnUrls(snapshot), () -> problems(snapshot).toString());
        assertEquals(version, snapshot.interpreter().orElseThrow().version());
        assertEquals(version, snapshot.chassis().serving().orElseThrow().interpreter().version());
    }

    @Test
    void runWithoutADriverMustBeCancelledAndSaveRefused() throws Exception {
        assertInstanceOf(RunEnd.Cancelled.class, rig.session().run().get(LONGEST_SECONDS, SECONDS));
        assertInstanceOf(SaveOutcome.NotSaved.class, rig.session().save(DriverFile.DRIVER, "x = 1\n", "").join());
        rig.session().cancelRun();
        rig.session().setSamples(Samples.NONE);
        assertEquals(Optional.empty(), rig.session().snapshot().project());
        assertEquals(List.<Rewrite>of(), rig.session().snapshot().results().rewrites());
    }
}
