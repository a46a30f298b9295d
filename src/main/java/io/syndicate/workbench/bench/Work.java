package io.syndicate.workbench.bench;

import io.syndicate.workbench.chassis.Footprint;
import io.syndicate.workbench.chassis.WorkerProgram;
import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.project.DriverFolder;
import io.syndicate.workbench.project.ProjectException;
import io.syndicate.workbench.session.SessionPlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.function.BooleanSupplier;

/** What all measures of a bench share: the driver's copy, the echo, a folder, how long a row may take. Begun and closed by one thread. */
final class Work implements AutoCloseable {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final BenchSubject subject;
    private final SessionPlaces places;
    private final BenchProgress progress;
    private final BooleanSupplier cancelled;
    private final Path home;
    private final DriverFolder driver;
    private final String source;
    private final WorkerProgram program;
    private final EchoProgram echo;
    private byte[] url;
    private int version;
    private Duration longest = Duration.ZERO;
    private long deadline;

    private Work(BenchSubject subject, SessionPlaces places, BenchProgress progress, BooleanSupplier cancelled, Path home)
            throws IOException, ProjectException, InterruptedException {
        this.subject = subject;
        this.progress = progress;
        this.cancelled = cancelled;
        this.home = home;
        this.places = new SessionPlaces(home.resolve("state"), places.cache(), home);
        this.driver = copy(subject.folder(), Files.createDirectory(home.resolve("driver")));
        this.source = driver.read(DriverFile.DRIVER).text();
        this.program = WorkerProgram.install(places.cache());
        this.echo = EchoProgram.make(home);
    }

    /**
     * @param cancelled is asked now and then
     * @throws IOException      where no folder can be made
     * @throws ProjectException where the driver cannot be read
     */
    static Work begin(BenchSubject subject, SessionPlaces places, BenchProgress progress, BooleanSupplier cancelled)
            throws IOException, ProjectException, InterruptedException {
        Path home = Files.createTempDirectory("driver-bench-");
        try {
            return new Work(subject, places, progress, cancelled, home);
        } catch (IOException | ProjectException | InterruptedException e) {
            delete(home);
            throw e;
        }
    }

    private static DriverFolder copy(DriverFolder from, Path to) throws IOException, ProjectException {
        for (DriverFile file : DriverFile.values()) {
            Files.write(to.resolve(file.names().getFirst()), from.bytes(file));
        }
        return DriverFolder.open(to);
    }

    BenchSubject subject() {
        return subject;
    }

    Effort effort() {
        return subject.effort();
    }

    SessionPlaces places() {
        return places;
    }

    WorkerProgram program() {
        return program;
    }

    EchoProgram echo() {
        return echo;
    }

    /** @return the driver's copy */
    DriverFolder driver() {
        return driver;
    }

    /** @return a new folder for somebody's files, deleted with the rest */
    Path folder(String name) throws IOException {
        return Files.createTempDirectory(home, name + "-");
    }

    /** @return the URL that is sent */
    byte[] url() {
        return url;
    }

    void url(byte[] answered) {
        url = answered;
    }

    /** @return the driver's source in a version that there was not before: a comment at its end */
    String nextSource() {
        return source + "\n# version " + ++version + "\n";
    }

    /** A row begins. @param mayTake after which it is given up */
    void allow(Duration mayTake) {
        longest = mayTake;
        deadline = System.nanoTime() + mayTake.toNanos();
    }

    /** @return what is left of the row's time */
    Duration left() {
        return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    }

    /** A round begins. */
    void round(BenchItem item, int round, int rounds) throws InterruptedException, NotMeasuredException {
        goOn();
        progress.round(item, round, rounds);
    }

    /**
     * Is asked between requests, by any thread.
     *
     * @throws InterruptedException where the bench was cancelled
     * @throws NotMeasuredException where the row's time is up
     */
    void goOn() throws InterruptedException, NotMeasuredException {
        if (cancelled.getAsBoolean()) {
            throw new InterruptedException("the bench was cancelled");
        }
        if (System.nanoTime() > deadline) {
            throw new NotMeasuredException("it was not done within " + longest.toSeconds() + " s");
        }
    }

    /** Waits until the processes that were started or told to end have done so: an author does not save twice in a blink. */
    void awaitQuiet() throws InterruptedException, NotMeasuredException {
        goOn();
        Footprint.awaitQuiet(LONGEST_PAUSE);
    }

    @Override
    public void close() throws IOException {
        delete(home);
    }

    private static void delete(Path folder) throws IOException {
        try (var walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
