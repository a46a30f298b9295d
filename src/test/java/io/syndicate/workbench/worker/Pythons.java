package io.syndicate.workbench.worker;

import static org.junit.jupiter.api.Assertions.assertAll;

import io.syndicate.workbench.chassis.Interpreter;
import io.syndicate.workbench.chassis.Interpreters;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.function.Executable;

/** The interpreters that the worker's tests run on, and where its scripts are. */
public final class Pythons {

    /** The folder of the worker's Python code, in the checkout. */
    public static final Path HOME = Path.of("src/main/python").toAbsolutePath();

    private static final List<Interpreter> ALL = found();
    private static final ExecutorService FEW = Executors.newFixedThreadPool(3, Thread.ofPlatform().daemon().factory());

    private Pythons() {
    }

    /** Every supported interpreter of this machine; there must be one. */
    public static List<Interpreter> all() {
        return ALL;
    }

    /** One interpreter, for what does not depend on which. */
    public static Interpreter any() {
        return ALL.getFirst();
    }

    /** What a test does on one interpreter. */
    @FunctionalInterface
    public interface Body {
        void on(Interpreter python) throws Exception;
    }

    /** Runs a test's body on every interpreter, a few side by side; fails with all their failures, each by its name. */
    public static void each(Body body) {
        var runs = ALL.stream().map(python -> (Executable) sideBySide(() -> body.on(python), python)).toList();
        assertAll(runs);
    }

    /** Starts now; the executable that is returned waits for it, and fails as it failed. */
    static Executable sideBySide(Executable test, Object name) {
        var running = FEW.submit(() -> {
            try {
                test.execute();
                return null;
            } catch (Throwable failure) {
                return failure;
            }
        });
        return () -> {
            Throwable failure = running.get();
            if (failure != null) {
                throw new AssertionError(name + ": " + failure.getMessage(), failure);
            }
        };
    }

    private static List<Interpreter> found() {
        var found = Interpreters.find();
        if (found.isEmpty()) {
            throw new IllegalStateException("the worker's tests need a Python, and none was found");
        }
        System.out.println("worker tests run on " + found.stream().map(Interpreter::version).toList());
        return found;
    }
}
