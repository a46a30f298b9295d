package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.project.Draft;
import io.syndicate.workbench.session.Drafts;
import io.syndicate.workbench.ui.common.FxThread;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Has a file's unsaved text written down a second after it changed, and forgotten once it is saved or given up. FX thread only. */
final class DraftWatch {

    private static final Duration DELAY = Duration.seconds(1);

    private final Path folder;
    private final FileBuffer buffer;
    private final Drafts drafts;
    private final PauseTransition pause = new PauseTransition(DELAY);
    private Optional<Draft> offered = Optional.empty();
    private Runnable whenOfferChanges = () -> { };
    private boolean decided;

    DraftWatch(Path folder, FileBuffer buffer, Drafts drafts) {
        this.folder = folder;
        this.buffer = buffer;
        this.drafts = drafts;
        pause.setOnFinished(_ -> keep());
        buffer.text().area().plainTextChanges().subscribe(_ -> changed());
        buffer.dirtyProperty().addListener((_, _, dirty) -> {
            if (dirty) {
                changed(); // a save may have made it so, with no key typed since
            } else if (decided) {
                pause.stop();
                drafts.discard(folder, buffer.file());
            } else {
                settleWhereMet();
            }
        });
    }

    /** Asks what was left of this file. @param whenOfferChanges told when there is something to decide, and when not any more */
    void begin(Runnable whenOfferChanges) {
        this.whenOfferChanges = whenOfferChanges;
        drafts.left(folder, buffer.file()).thenAcceptAsync(left -> {
            offered = left.filter(draft -> !draft.text().equals(buffer.text().get()));
            if (offered.isEmpty()) {
                settle();
            } else {
                whenOfferChanges.run();
            }
        }, FxThread.executor());
    }

    /** @return what an earlier workbench left of this file, until the author has decided about it */
    Optional<Draft> offered() {
        return offered;
    }

    /** Puts the draft into the editor; what was there is one undo away. */
    void restore() {
        offered.ifPresent(draft -> buffer.text().replaceAll(draft.text()));
        settle();
    }

    /** Gives the draft up. */
    void discard() {
        settle();
    }

    private void settle() {
        offered = Optional.empty();
        decided = true;
        keep();
    }

    /** The text on disk has come to be the draft's, by another window or program: there is nothing to decide any more. */
    private void settleWhereMet() {
        if (offered.filter(draft -> draft.text().equals(buffer.text().get())).isPresent()) {
            settle();
            whenOfferChanges.run();
        }
    }

    private void changed() {
        if (pause.getStatus() != Animation.Status.RUNNING) {
            pause.playFromStart();
        }
    }

    /** Until the author has decided about an older draft, that one is not written over. */
    private void keep() {
        if (!decided) {
            return;
        }
        if (buffer.isDirty()) {
            drafts.keep(folder, new Draft(buffer.file(), buffer.baseHash(), buffer.text().get(), Instant.now()));
        } else {
            drafts.discard(folder, buffer.file());
        }
    }

    /** Writes down what is not yet, and ends. */
    void dispose() {
        if (pause.getStatus() == Animation.Status.RUNNING) {
            pause.stop();
            keep();
        }
    }
}
