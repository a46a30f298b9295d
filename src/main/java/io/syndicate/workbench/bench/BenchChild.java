package io.syndicate.workbench.bench;

import io.syndicate.workbench.chassis.Companion;
import io.syndicate.workbench.chassis.FirstWorker;
import io.syndicate.workbench.chassis.WorkerView;
import io.syndicate.workbench.session.Overrides;
import io.syndicate.workbench.session.SessionPlaces;
import io.syndicate.workbench.session.WorkbenchSession;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A workbench of its own for a bench to look at: opens a driver, tells when its first workers serve, and ends as it is told to. */
public final class BenchChild {

    /** How it ends. */
    enum End {
        AT_ONCE, EXIT, EXCEPTION, TERM, KILL
    }

    /** The file with the nanoseconds from main() until the first worker was ready, and until all served. */
    static final String NANOS = "nanos";
    /** The file with the process ids of its workers; written last. */
    static final String PIDS = "pids";
    /** Once there is a file of this name it ends. */
    static final String GO = "go";

    private static final long LONGEST_SECONDS = 60;
    /** Seldom enough to leave the cores to what is waited for. */
    private static final long LOOK_NANOS = 1_000_000;

    private BenchChild() {
    }

    /** @param folder gets its files @return it, in a Java with the flags and the classes of this one */
    static Companion start(Work work, Path driver, Path folder, End end) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> !flag.startsWith("-agent") && !flag.startsWith("-javaagent")).forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), BenchChild.class.getName(), driver.toString(),
                folder.toString(), work.places().cache().toString(), work.subject().interpreter().executable().toString(), end.name()));
        return Companion.start(command, work.left());
    }

    /**
     * @param args the driver's folder, one for its own files, the cache, the interpreter, how it ends
     * @throws Exception where that is how it ends
     */
    public static void main(String[] args) throws Exception {
        long begun = System.nanoTime();
        Path folder = Path.of(args[1]);
        var places = new SessionPlaces(folder.resolve("state"), Path.of(args[2]), folder);
        try (var first = FirstWorker.begin(places.cache(), "bench", args[0]); var session = new WorkbenchSession(places, first)) {
            session.closeAtExit();
            session.open(Path.of(args[0]), new Overrides(List.of(), OptionalInt.of(1), Optional.of(args[3])));
            long ready = session.firstReady().get(LONGEST_SECONDS, TimeUnit.SECONDS) - begun;
            await(() -> session.snapshot().chassis().serving().isPresent());
            Files.write(folder.resolve(NANOS), List.of(Long.toString(ready), Long.toString(System.nanoTime() - begun)));
            var end = End.valueOf(args[4]);
            if (end != End.AT_ONCE) {
                tellPids(session, folder);
                await(() -> Files.exists(folder.resolve(GO)));
            }
            switch (end) {
                case EXIT -> System.exit(0);
                case EXCEPTION -> throw new IllegalStateException("the workbench ends by an exception");
                default -> { }
            }
        }
    }

    private static void tellPids(WorkbenchSession session, Path folder) throws IOException {
        String pids = session.snapshot().chassis().modes().stream().flatMap(mode -> mode.workers().stream()).map(WorkerView::pid)
                .map(String::valueOf).collect(Collectors.joining("\n"));
        Files.move(Files.writeString(folder.resolve(PIDS + ".new"), pids), folder.resolve(PIDS), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void await(java.util.function.BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("not within " + LONGEST_SECONDS + " s");
            }
            java.util.concurrent.locks.LockSupport.parkNanos(LOOK_NANOS);
        }
    }
}
