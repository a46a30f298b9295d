package io.syndicate.workbench.chassis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.chassis.Chassis.Launch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Spares become the next generation's workers, and never anything else. */
@Timeout(300)
class SparesTest {

    private static final String DRIVER = "def cdn_url(request, url):\n    return 'VERSION'\n";
    private static final String ALL_MODES = DRIVER
            + "def serialize(request, chunk):\n    return chunk\ndef deserialize(request, chunk):\n    return chunk\n";
    private static final int RELOADS = 40;

    private ChassisRig rig;

    @BeforeEach
    void open() throws Exception {
        rig = new ChassisRig().startDeadline(Duration.ofSeconds(60)).callDeadline(Duration.ofSeconds(60));
    }

    @AfterEach
    void close() throws Exception {
        rig.close();
    }

    private static String version(int number) {
        return DRIVER.replace("VERSION", "v" + number);
    }

    private String answer() throws InterruptedException {
        return new String(rig.cdnUrl(ChassisRig.URL).data(), UTF_8);
    }

    /** Two workers of cdn_url, and of each absent mode one to ask. */
    private List<Long> awaitSpares(int count) throws InterruptedException {
        ChassisRig.await(count + " spares wait", () -> rig.chassis.sparePids().size() == count);
        return rig.chassis.sparePids();
    }

    private void allGone(List<Long> pids) throws InterruptedException {
        ChassisRig.await(pids + " end", () -> pids.stream().noneMatch(ChassisRig::alive));
    }

    @Test
    void aReloadMustTakeTheSparesAndMakeNewOnes() throws Exception {
        rig.launch(version(1));
        var spares = awaitSpares(4);
        assertTrue(Collections.disjoint(spares, rig.pids()));
        assertEquals(2, rig.chassis.view().modes().stream().mapToInt(mode -> mode.workers().size()).sum(), "spares are no lamps");
        rig.launch(version(2));
        assertTrue(spares.containsAll(rig.pids()) && rig.pids().size() == 2, () -> spares + " " + rig.pids());
        assertEquals("v2", answer());
        ChassisRig.await("four others wait", () -> rig.chassis.sparePids().size() == 4 && Collections.disjoint(rig.chassis.sparePids(), spares));
    }

    @Test
    void aModeThatIsNewMustGetAllItsWorkers() throws Exception {
        rig.launch(version(1));
        awaitSpares(4);
        rig.launch(ALL_MODES);
        assertEquals(6, rig.pids().size());
        awaitSpares(6);
        rig.launch(version(2));
        assertEquals(2, rig.pids().size());
        awaitSpares(4);
    }

    @Test
    void aSpareThatDiedWhileItWaitedMustNotBeHandedOut() throws Exception {
        rig.launch(version(1));
        var spares = awaitSpares(4);
        spares.forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
        // At once: the chassis may not have heard of their death yet.
        var launch = assertInstanceOf(Launch.Serving.class, rig.launch(version(2)), () -> rig.chassis.view().toString());
        assertTrue(launch.fresh());
        assertTrue(Collections.disjoint(spares, rig.pids()));
        assertEquals("v2", answer());
        assertEquals(0, rig.chassis.view().deathCount());
        assertTrue(Collections.disjoint(spares, awaitSpares(4)));
    }

    @Test
    void aSpareThatIsKilledMustBeMadeUpForBeforeTheNextLaunch() throws Exception {
        rig.launch(version(1));
        var spares = awaitSpares(4);
        long killed = spares.getFirst();
        ProcessHandle.of(killed).ifPresent(ProcessHandle::destroyForcibly);
        ChassisRig.await("four wait without " + killed, () -> rig.chassis.sparePids().size() == 4
                && !rig.chassis.sparePids().contains(killed));
        assertTrue(rig.chassis.sparePids().containsAll(spares.subList(1, 4)), "the others wait on");
        assertEquals(0, rig.chassis.view().deathCount());
        rig.launch(version(2));
        assertEquals("v2", answer());
    }

    @Test
    void sparesThatAlwaysDieMustBeGivenUpUntilTheNextLaunch() throws Exception {
        rig.launch(version(1));
        var spares = awaitSpares(4);
        Path worker = workerFile().resolveSibling("syndicate/worker/main.py");
        byte[] source = Files.readAllBytes(worker);
        Path starts = rig.folder.resolve("starts");
        Files.writeString(worker, "import os\nwith open(%s, 'a') as starts:\n    starts.write('.')\nos._exit(9)\n".formatted("'" + starts
                + "'"));
        spares.forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
        ChassisRig.await("it gives up", rig.chassis::sparesGivenUp);
        assertTrue(Files.size(starts) >= 4 && Files.size(starts) <= 20,
                () -> starts.toFile().length() + " starts: four times at most four, and one that was on its way");
        assertEquals("v1", answer());
        Files.write(worker, source);
        rig.launch(version(2));
        assertEquals("v2", answer());
        awaitSpares(4);
    }

    @Test
    void aDeadWorkersPlaceMustBeTakenByASpare() throws Exception {
        rig.workers(1).launch(version(1));
        var spares = awaitSpares(3);
        long dead = rig.pids().getFirst();
        rig.chassis.workers().restart(dead);
        ChassisRig.await("a spare serves", () -> rig.pids().size() == 1 && spares.contains(rig.pids().getFirst()));
        assertEquals("v1", answer());
        awaitSpares(3);
    }

    @Test
    void sparesMustEndWithTheChassis() throws Exception {
        rig.launch(version(1));
        var spares = awaitSpares(4);
        rig.chassis.close();
        assertTrue(spares.stream().noneMatch(ChassisRig::alive));
        assertTrue(rig.chassis.sparePids().isEmpty());
    }

    @Test
    void anotherEnvironmentMustEndTheSparesOfTheFirst() throws Exception {
        rig.launch(version(1));
        var spares = awaitSpares(4);
        rig.memory(123 << 20).launch(version(2));
        assertTrue(Collections.disjoint(spares, rig.pids()));
        allGone(spares);
        awaitSpares(4);
    }

    @Test
    void anotherInterpreterMustEndTheSparesOfTheFirst() throws Exception {
        Interpreter first = Interpreters.resolve(null);
        Path link = rig.folder.resolve("python");
        Files.createSymbolicLink(link, first.executable());
        rig.launch(version(1));
        var spares = awaitSpares(4);
        rig.python(new Interpreter(link, first.version())).launch(version(2));
        assertTrue(Collections.disjoint(spares, rig.pids()));
        allGone(spares);
        assertEquals("v2", answer());
    }

    @Test
    void aReplacedWorkerFileMustMakeTheSparesUseless() throws Exception {
        rig.launch(version(1));
        var spares = awaitSpares(4);
        Path worker = workerFile();
        byte[] source = Files.readAllBytes(worker);
        Files.delete(worker);
        Files.write(worker, source);
        Files.setLastModifiedTime(worker, java.nio.file.attribute.FileTime.fromMillis(0));
        rig.launch(version(2));
        assertTrue(Collections.disjoint(spares, rig.pids()));
        allGone(spares);
        assertEquals("v2", answer());
    }

    private Path workerFile() throws Exception {
        try (var found = Files.walk(rig.folder.resolve("cache"))) {
            return found.filter(file -> file.endsWith("ug-driver")).findFirst().orElseThrow();
        }
    }

    @Test
    void aForcedRestartMustTakeNoSpare() throws Exception {
        rig.launch(version(1));
        var spares = awaitSpares(4);
        rig.launch(version(1), true);
        assertTrue(Collections.disjoint(spares, rig.pids()));
        allGone(spares);
    }

    @Test
    void withoutSparesNoneMustBeKept() throws Exception {
        rig.launch(version(1));
        var spares = awaitSpares(4);
        rig.chassis.withoutSpares();
        rig.launch(version(2));
        assertTrue(spares.containsAll(rig.pids()));
        assertTrue(rig.chassis.sparePids().isEmpty());
    }

    @Test
    void aBrokenDriverMustLeaveTheOldOneServingAndItsSparesBeMadeAnew() throws Exception {
        rig.launch(version(1));
        var first = awaitSpares(4);
        assertInstanceOf(Launch.NotStarted.class, rig.launch("raise ValueError('broken')"));
        assertEquals("v1", answer());
        assertTrue(Collections.disjoint(first, awaitSpares(4)));
    }

    @Test
    void whatASpareLogsMustBelongToItsGenerationAndBeMasked() throws Exception {
        rig.launch(version(1));
        var spares = awaitSpares(4);
        rig.secrets("{\"KEY\": \"hunter2hunter2\"}").launch("import sys\nsys.stderr.write('I know hunter2hunter2\\n')\n" + version(2));
        long spare = rig.pids().getFirst();
        assertTrue(spares.contains(spare));
        ChassisRig.await("its line", () -> rig.lines.stream().anyMatch(line -> line.pid() == spare && line.text().contains("I know")));
        var lines = rig.lines.stream().filter(line -> spares.contains(line.pid())).toList();
        assertEquals(Set.of(2), Set.copyOf(lines.stream().map(LogLine::generation).toList()));
        assertFalse(lines.toString().contains("hunter2"), lines::toString);
    }

    @Test
    void aSparesEnvironmentAndArgumentsMustHoldNothingOfTheDriver() throws Exception {
        rig.secrets("{\"KEY\": \"hunter2hunter2\"}").launch(version(1));
        for (long spare : awaitSpares(4)) {
            for (String file : List.of("environ", "cmdline")) {
                String text = Files.readString(Path.of("/proc", Long.toString(spare), file));
                assertFalse(text.contains("hunter2") || text.contains("SUFFIX"), text);
            }
        }
    }

    @Test
    void manyReloadsMustLeaveNoProcessThreadOrDescriptor() throws Exception {
        reload(0);
        var before = Held.now();
        for (int i = 1; i <= RELOADS; i++) {
            reload(i);
        }
        awaitSpares(4);
        ChassisRig.await("as little is held as before: " + before, () -> Held.now().within(before));
    }

    private void reload(int number) throws Exception {
        rig.launch(version(number));
        assertEquals("v" + number, answer());
        if (number % 10 == 0) {
            awaitSpares(4);
        }
    }

    /** What this program holds of the machine. */
    private record Held(long children, long descriptors, long threads) {

        static Held now() {
            try (var open = Files.list(Path.of("/proc/self/fd"))) {
                long ours = Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().startsWith("worker-")).count();
                return new Held(ProcessHandle.current().children().count(), open.count(), ours);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        boolean within(Held before) {
            return children <= before.children && descriptors <= before.descriptors + 2 && threads <= before.threads;
        }
    }
}
