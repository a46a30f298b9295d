package io.syndicate.workbench.ui.common;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;

/** The one way from another thread to the FX thread; for answers that were asked for, never for a stream of events. */
public final class FxThread {

    private static final Executor EXECUTOR = Platform::runLater;

    private FxThread() {
    }

    /** @return runs each task later on the FX thread, in the order given, from whichever thread */
    public static Executor executor() {
        return EXECUTOR;
    }

    /** @return the same, done on the FX thread: what hangs on it is done there too */
    public static <T> CompletionStage<T> back(CompletionStage<T> stage) {
        return stage.thenApplyAsync(value -> value, EXECUTOR);
    }

    /** Does the task with what a stage gives, on the FX thread; what fails there or before is told to the thread's handler, like any event's. */
    public static <T> void then(CompletionStage<T> stage, Consumer<T> task) {
        stage.thenAccept(value -> run(() -> task.accept(value))).exceptionally(failure -> {
            var thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
            return null;
        });
    }

    /** @param task run now when this is the FX thread, else later there */
    public static void run(Runnable task) {
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            EXECUTOR.execute(task);
        }
    }
}
