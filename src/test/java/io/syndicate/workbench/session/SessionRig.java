package io.syndicate.workbench.session;

import io.syndicate.workbench.chassis.WorkerView;
import io.syndicate.workbench.project.ProjectException;
import io.syndicate.workbench.project.SampleDrivers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** A session with places of its own and real workers, for tests of every room above; closing it checks that nothing is left. */
public final class SessionRig implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Path home;
    private final WorkbenchSession session;

    public SessionRig() throws IOException {
        home = Files.createTempDirectory("session-rig");
        session = new WorkbenchSession(places());
    }

    public SessionPlaces places() {
        return new SessionPlaces(home.resolve("state"), home.resolve("cache"), home.resolve("drivers"));
    }

    public WorkbenchSession session() {
        return session;
    }

    /** @return a new copy of a bundled sample, not opened */
    public Path sample(String name) throws ProjectException {
        return new SampleDrivers().copyTo(name, home.resolve("drivers"));
    }

    /** @return a new folder with these files: name, contents, name, contents … */
    public Path driver(String... namesAndContents) throws IOException {
        return driverNamed("driver", namesAndContents);
    }

    /** As above. @param name the driver's, as its folder is called */
    public Path driverNamed(String name, String... namesAndContents) throws IOException {
        Path folder = Files.createDirectory(Files.createTempDirectory(home, "driver-").resolve(name));
        for (int i = 0; i < namesAndContents.length; i += 2) {
            Files.writeString(folder.resolve(namesAndContents[i]), namesAndContents[i + 1]);
        }
        return folder;
    }

    /** Opens a driver and waits until its samples have run or its problems are known. */
    public SessionSnapshot openAndRun(Path folder) throws Exception {
        session.open(folder, Overrides.NONE).get();
        return await("samples have run", SessionRig::settled);
    }

    /** @return whether every sample has a current result, or the driver does not start */
    public static boolean settled(SessionSnapshot snapshot) {
        return snapshot.project().map(project -> !project.problems().isEmpty() || complete(snapshot, project)).orElse(false);
    }

    private static boolean complete(SessionSnapshot snapshot, ProjectView project) {
        var results = snapshot.results();
        return snapshot.chassis().starting().isEmpty() && !results.running() && results.generation() > 0
                && results.rewrites().size() == project.samples().urls().size()
                && results.roundTrips().size() == project.samples().chunks().size()
                && results.rewrites().stream().noneMatch(results::stale) && results.roundTrips().stream().noneMatch(results::stale);
    }

    /** @return the first snapshot that is as wanted */
    public SessionSnapshot await(String what, Predicate<SessionSnapshot> wanted) throws InterruptedException {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            SessionSnapshot snapshot = session.snapshot();
            if (wanted.test(snapshot)) {
                return snapshot;
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not within " + LONGEST.toSeconds() + " s: " + what + "; last: " + snapshot);
            }
            LockSupport.parkNanos(100_000); // leaves the core to what is waited for
        }
    }

    public List<Long> pids() {
        return session.snapshot().chassis().modes().stream().flatMap(mode -> mode.workers().stream()).map(WorkerView::pid).toList();
    }

    /** Ends the session; its places are still there. */
    public void endSession() {
        var pids = pids();
        session.close();
        for (long pid : pids) {
            if (ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)) {
                throw new AssertionError("worker " + pid + " outlived its session");
            }
        }
    }

    @Override
    public void close() throws IOException {
        endSession();
        try (var walk = Files.walk(home)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
