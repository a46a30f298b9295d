package io.syndicate.workbench.ui.logs;

import io.syndicate.workbench.session.WorkbenchSession;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** Where the whole log lies, and how it is looked at. */
@FunctionalInterface
public interface LogDesk {

    /** @return done when the desktop was asked to show the file, with what to tell the author; never fails, never on the caller's thread */
    CompletableFuture<String> openLogFile();

    /** @param session whose log file it is @return opens it */
    static LogDesk of(WorkbenchSession session) {
        return () -> CompletableFuture.supplyAsync(() -> {
            try {
                session.openLogFile();
                return "opened " + session.logFile();
            } catch (IOException e) {
                return e.getMessage();
            }
        }, task -> Thread.ofVirtual().name("open-log").start(task));
    }
}
