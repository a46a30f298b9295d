package io.syndicate.workbench.session;

import io.syndicate.workbench.chassis.FirstWorker;
import io.syndicate.workbench.chassis.Interpreter;
import io.syndicate.workbench.chassis.Interpreters;
import io.syndicate.workbench.chassis.NoInterpreterException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** The interpreters of this machine: the one in use, and all of them once they have been looked for. Thread-safe. */
final class Pythons {

    private static final long SEARCH_DELAY_SECONDS = 3;
    private static final CompletableFuture<Optional<Interpreter>> NOTHING = CompletableFuture.completedFuture(Optional.empty());

    private final FirstWorker first;
    /** Used once: what was found early may be gone when it is asked for again. */
    private final AtomicReference<CompletableFuture<Optional<Interpreter>>> anticipated = new AtomicReference<>(NOTHING);
    private volatile Optional<Interpreter> current = Optional.empty();
    private volatile List<Interpreter> machine = List.of();
    private volatile List<Interpreter> beside = List.of();
    private volatile List<Interpreter> found = List.of();
    private Optional<String> resolvedName = Optional.empty();

    /** @param first knows the last session's interpreter */
    Pythons(FirstWorker first) {
        this.first = first;
    }

    /**
     * Begins to look for the interpreter that the last session asked for, or for the machine's first python3, while there is nothing yet to
     * run.
     */
    void anticipate() {
        anticipated.set(CompletableFuture.supplyAsync(() -> {
            try {
                return Optional.of(Interpreters.resolve(first.lastAsked(), first.interpreter()));
            } catch (NoInterpreterException _) {
                return Optional.empty(); // who asks for it is told why
            }
        }, task -> Thread.ofPlatform().daemon().name("python-early").start(task)));
    }

    /** @param name version or path, empty for the machine's first python3 */
    synchronized Interpreter resolve(Optional<String> name) throws NoInterpreterException {
        if (current.filter(python -> Files.isExecutable(python.executable())).isEmpty() || !resolvedName.equals(name)) {
            current = Optional.empty();
            current = Optional.of(find(name.orElse("")));
            resolvedName = name;
        }
        return current.get();
    }

    private Interpreter find(String name) throws NoInterpreterException {
        first.ask(name);
        Optional<Interpreter> early = name.equals(first.lastAsked()) ? anticipated.getAndSet(NOTHING).join() : Optional.empty();
        return early.isPresent() ? early.get() : Interpreters.resolve(name, first.interpreter());
    }

    Optional<Interpreter> current() {
        return current;
    }

    List<Interpreter> found() {
        return found;
    }

    /** Looks for all of them on a thread of its own, once the first workers have had the machine for themselves. */
    void search() {
        CompletableFuture.delayedExecutor(SEARCH_DELAY_SECONDS, TimeUnit.SECONDS, Thread::startVirtualThread).execute(() -> {
            machine = Interpreters.find();
            collect();
        });
    }

    /** Looks for the virtual environments of a driver, in place of those of the one before. Takes tens of milliseconds. */
    void lookBeside(Path folder) {
        beside = Interpreters.beside(folder);
        collect();
    }

    private synchronized void collect() {
        found = Stream.concat(beside.stream(), machine.stream()).distinct().toList();
    }
}
