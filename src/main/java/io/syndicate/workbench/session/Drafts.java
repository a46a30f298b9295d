package io.syndicate.workbench.session;

import io.syndicate.workbench.project.Draft;
import io.syndicate.workbench.project.DraftJournal;
import io.syndicate.workbench.project.DriverFile;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Writes down what is typed and not saved, on a thread of its own and in the order it was asked for. Thread-safe; never blocks but at its end. */
public final class Drafts implements AutoCloseable {

    private interface Work {
        void work() throws IOException;
    }

    private final DraftJournal journal;
    private final DiskThread disk = new DiskThread("drafts");

    /** @param folder for drafts, made when there is one */
    public Drafts(Path folder) {
        journal = new DraftJournal(folder);
    }

    /** @param folder of the driver @param draft takes the place of the file's last one */
    public void keep(Path folder, Draft draft) {
        run(draft.file(), () -> journal.keep(folder, draft));
    }

    /** Forgets the file's draft: it is saved, or the author gives it up. */
    public void discard(Path folder, DriverFile file) {
        run(file, () -> journal.discard(folder, file));
    }

    /** @return what is left of a file from a workbench that ended without saving it; one that cannot be read is not there */
    public CompletableFuture<Optional<Draft>> left(Path folder, DriverFile file) {
        return disk.call(name(file), () -> {
            try {
                return journal.find(folder, file);
            } catch (IOException | DateTimeException e) {
                System.getLogger(Drafts.class.getName()).log(Level.WARNING, "A draft of {0} cannot be read: {1}", file.label(),
                        e.getClass().getSimpleName());
                return Optional.empty();
            }
        });
    }

    private void run(DriverFile file, Work work) {
        disk.call(name(file), () -> {
            try {
                work.work();
            } catch (IOException e) {
                System.getLogger(Drafts.class.getName()).log(Level.WARNING, "What you type is not written down until it is saved: {0}",
                        e.toString());
            }
            return null;
        });
    }

    private static String name(DriverFile file) {
        return "the draft of " + file.label();
    }

    /** Returns when all that was asked for is on disk, as {@link DiskThread#close}. */
    @Override
    public void close() {
        disk.close();
    }
}
