package io.syndicate.workbench.session;

import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.project.ProjectSettings;
import io.syndicate.workbench.project.Samples;
import io.syndicate.workbench.project.SaveOutcome;
import io.syndicate.workbench.run.LogStore;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** The use cases that window and command line share: open a driver, save, run, read results. Thread-safe. */
public final class WorkbenchSession implements AutoCloseable {

    /** @return all that the window shows, at this moment; never blocks */
    public SessionSnapshot snapshot() {
        throw new UnsupportedOperationException();
    }

    /** @return the log lines of this session */
    public LogStore logs() {
        throw new UnsupportedOperationException();
    }

    /**
     * Opens a driver's folder in place of the one that is open, starts its workers and runs its samples.
     *
     * @param folder holds {@code driver.py} or {@code driver}
     * @return done when it is open (not: started); fails with a {@code ProjectException} whose message is for the author
     */
    public CompletableFuture<Void> open(Path folder) {
        throw new UnsupportedOperationException();
    }

    /** Sends all samples again. */
    public void run() {
        throw new UnsupportedOperationException();
    }

    /** Lets the requests that are out finish and sends no more. */
    public void cancelRun() {
        throw new UnsupportedOperationException();
    }

    /** Replaces all workers by new ones with the same content. */
    public void restartWorkers() {
        throw new UnsupportedOperationException();
    }

    /** @param auto whether a saved change is run at once */
    public void setAuto(boolean auto) {
        throw new UnsupportedOperationException();
    }

    /** @param settings saved to workbench.json; workers restart where it matters */
    public void setSettings(ProjectSettings settings) {
        throw new UnsupportedOperationException();
    }

    /** @param samples saved to workbench.json, then run */
    public void setSamples(Samples samples) {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes one of the driver's files, whole or not at all; with {@code auto} workers restart with it.
     *
     * @param file     which
     * @param text     its new contents, {@code \n} line ends; the file's own line ends are kept
     * @param baseHash {@code FileContents.hash} of what was edited, or empty to overwrite whatever is there
     * @return what came of it
     */
    public SaveOutcome save(DriverFile file, String text, String baseHash) {
        throw new UnsupportedOperationException();
    }

    /** Stops every worker; returns when none is left. */
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
