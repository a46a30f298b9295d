package io.syndicate.workbench.ui.common;

import java.util.concurrent.Executor;
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

    /** @param task run now when this is the FX thread, else later there */
    public static void run(Runnable task) {
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            EXECUTOR.execute(task);
        }
    }
}
