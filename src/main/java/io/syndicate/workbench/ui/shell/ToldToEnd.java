package io.syndicate.workbench.ui.shell;

import java.time.Duration;
import java.util.List;
import javafx.application.Platform;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Ends the window before the virtual machine ends, where the program is told to: Ctrl+C, SIGTERM, SIGHUP. By itself the machine would take its
 * painter from a window that still paints, which tells the terminal at length.
 */
final class ToldToEnd {

    private static final List<String> SIGNALS = List.of("TERM", "INT", "HUP");
    private static final int KILLED_BY = 128;
    /** A window that hangs must not keep the workers alive. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private ToldToEnd() {
    }

    /** From now on; signals that the system does not know, or that Java leaves alone, stay what they are. */
    static void watch() {
        for (String name : SIGNALS) {
            try {
                var signal = new Signal(name);
                if (Signal.handle(signal, ToldToEnd::end) == SignalHandler.SIG_IGN) {
                    Signal.handle(signal, SignalHandler.SIG_IGN); // as nohup wishes
                }
            } catch (IllegalArgumentException unknown) {
                System.getLogger(ToldToEnd.class.getName()).log(System.Logger.Level.DEBUG, "The machine's own end", unknown);
            }
        }
    }

    private static void end(Signal signal) {
        var window = Thread.ofPlatform().daemon().name("window-end").start(Platform::exit);
        try {
            window.join(PATIENCE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        System.exit(KILLED_BY + signal.getNumber());
    }
}
