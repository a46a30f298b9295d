package io.syndicate.workbench.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.bench.BenchRow.Verdict;
import io.syndicate.workbench.chassis.Footprint;
import io.syndicate.workbench.chassis.Interpreters;
import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.project.DriverFolder;
import io.syndicate.workbench.project.ProjectFile;
import io.syndicate.workbench.session.SessionPlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs with real workers, small ones: that figures come, not what they are; and that nothing is left. */
@Timeout(400)
class BenchRunnerTest {

    private static final Path SIMPLE = Path.of("src/test/resources/bench/simple");
    private static final BenchProgress NOBODY = (_, _, _) -> { };
    private static final Measure CDN_URL = new SequentialMeasure(BenchItem.CDN_URL_ONE_CORE, Mode.CDN_URL, Placement.ONE_CORE);
    private static final Measure SERIALIZE = new SequentialMeasure(BenchItem.SERIALIZE_ONE_CORE, Mode.SERIALIZE, Placement.ONE_CORE);

    @TempDir
    private Path home;
    private long childrenBefore;
    private Set<String> foldersBefore;

    @BeforeEach
    void look() throws Exception {
        childrenBefore = Footprint.now().children();
        foldersBefore = folders();
    }

    @AfterEach
    void nothingMustBeLeft() throws Exception {
        Footprint.awaitQuiet(Duration.ofSeconds(20));
        assertTrue(Footprint.now().children() <= childrenBefore, "a process is left");
        assertEquals(foldersBefore, folders());
    }

    private static Set<String> folders() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("driver-bench-"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private BenchEnd run(Path driver, int requests, BenchProgress progress, AtomicBoolean cancelled, Measure... only) throws Exception {
        var folder = DriverFolder.open(driver);
        ProjectFile project = ProjectFile.load(folder.path());
        var subject = new BenchSubject(folder, project.samples().urls(), project.settings(), Interpreters.resolve(null),
                new Effort(requests));
        var places = new SessionPlaces(home.resolve("state"), home.resolve("cache"), home);
        return (only.length == 0 ? new BenchRunner(places) : new BenchRunner(places, List.of(only))).run(subject, progress, cancelled::get);
    }

    private static Map<BenchItem, BenchRow> rows(BenchEnd end) {
        var report = assertInstanceOf(BenchEnd.Done.class, end).report();
        var rows = new EnumMap<BenchItem, BenchRow>(BenchItem.class);
        report.rows().forEach(row -> rows.put(row.item(), row));
        assertEquals(List.copyOf(rows.values()), report.rows(), "in their order");
        return rows;
    }

    @Test
    void everyRowMustBeMeasuredAndToldAndTheFolderStayAsItWas() throws Exception {
        var before = Files.readString(SIMPLE.resolve("driver.py"));
        var told = EnumSet.noneOf(BenchItem.class);
        var rows = rows(run(SIMPLE, 50, (item, round, rounds) -> {
            told.add(item);
            assertTrue(round >= 1 && round <= rounds, item + " " + round + " of " + rounds);
        }, new AtomicBoolean()));
        assertEquals(EnumSet.allOf(BenchItem.class), rows.keySet());
        for (BenchRow row : rows.values()) {
            boolean mayFail = row.verdict() == Verdict.NOT_MEASURED && (row.note().contains("taskset") || row.note().contains("one core"));
            assertTrue(mayFail || row.value().orElseThrow() >= 0 && row.note().length() < 300, row::toString);
            assertEquals(mayFail || row.item().limit().isEmpty(), row.limit().isEmpty(), row::toString);
        }
        assertTrue(told.containsAll(EnumSet.of(BenchItem.RELOAD, BenchItem.FIRST_RESULT, BenchItem.START, BenchItem.HEAP, BenchItem.END)),
                told::toString);
        assertEquals(before, Files.readString(SIMPLE.resolve("driver.py")));
    }

    @Test
    void aModeThatTheDriverLacksMustBeNothingToMeasure() throws Exception {
        var rows = rows(run(Path.of("sample-drivers/pass-through"), 1, NOBODY, new AtomicBoolean(), CDN_URL, SERIALIZE,
                new InFlightMeasure(BenchItem.IN_FLIGHT_2, 2), new ReloadMeasure()));
        for (BenchItem item : List.of(BenchItem.CDN_URL_ONE_CORE, BenchItem.IN_FLIGHT_2, BenchItem.SERIALIZE_ONE_CORE)) {
            BenchRow row = rows.get(item);
            assertTrue(row.verdict() == Verdict.NOTHING && row.note().startsWith("identity: ") || row.note().contains("taskset"),
                    row::toString);
        }
        assertTrue(rows.get(BenchItem.RELOAD).value().isPresent());
        assertTrue(rows.get(BenchItem.RELOAD).note().startsWith("the driver has no cdn_url, serialize, deserialize"), rows::toString);
    }

    @Test
    void aDriverThatDoesNotLoadMustBeToldAndNothingMeasured() throws Exception {
        Path driver = Files.createDirectory(home.resolve("broken"));
        Files.writeString(driver.resolve("driver.py"), "def cdn_url(\n");
        var end = assertInstanceOf(BenchEnd.NotStarted.class, run(driver, 50, (item, _, _) -> {
            throw new AssertionError(item + " is measured");
        }, new AtomicBoolean()));
        assertTrue(end.failures().getFirst().message().contains("SyntaxError"), end::toString);
    }

    @Test
    void requestsThatFailMustBeNoFigure() throws Exception {
        Path driver = Files.createDirectory(home.resolve("refuses"));
        Files.writeString(driver.resolve("driver.py"),
                "def cdn_url(request, url):\n    return None\ndef serialize(request, chunk):\n    raise ValueError('not this one')\n");
        var rows = rows(run(driver, 1, NOBODY, new AtomicBoolean(), CDN_URL, SERIALIZE, new LeakMeasure(), new ReloadMeasure()));
        for (BenchItem item : List.of(BenchItem.CDN_URL_ONE_CORE, BenchItem.SERIALIZE_ONE_CORE, BenchItem.HEAP)) {
            BenchRow row = rows.get(item);
            assertEquals(Verdict.NOT_MEASURED, row.verdict(), row::toString);
            assertTrue(row.note().startsWith("a request failed: ") || row.note().contains("taskset"), row::toString);
        }
        assertTrue(rows.get(BenchItem.RELOAD).value().isPresent(), "one row that fails must not keep the next from being measured");
    }

    @Test
    void anInterruptedRunMustStillEndWorkersThatDoNotWantTo() throws Exception {
        Path driver = Files.createDirectory(home.resolve("stays"));
        Files.writeString(driver.resolve("driver.py"), """
                import atexit, signal, time
                for number in (signal.SIGHUP, signal.SIGINT, signal.SIGTERM):
                    signal.signal(number, signal.SIG_IGN)
                atexit.register(time.sleep, 600)
                def cdn_url(request, url):
                    return url
                """);
        for (Measure at : List.of(new ReloadMeasure(), new FirstResultMeasure())) {
            BenchProgress breaksOff = (_, _, _) -> {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the end comes while the thread is interrupted");
            };
            assertThrows(IllegalStateException.class, () -> run(driver, 1, breaksOff, new AtomicBoolean(), at));
            assertTrue(Thread.interrupted(), "whoever interrupted it must still see that");
            assertTrue(Footprint.now().children() <= childrenBefore, at + ": a worker is left");
        }
    }

    @Test
    void aCancelledRunMustEndAndLeaveNothing() {
        for (Measure at : List.of(new ReloadMeasure(), new FirstResultMeasure(), CDN_URL, new LeakMeasure(), new StartMeasure(),
                new EndMeasure())) {
            var cancelled = new AtomicBoolean();
            BenchProgress cancels = (_, round, _) -> cancelled.set(round == 2);
            assertThrows(InterruptedException.class, () -> run(SIMPLE, 2, cancels, cancelled, at, new ReloadMeasure()), at::toString);
        }
    }
}
