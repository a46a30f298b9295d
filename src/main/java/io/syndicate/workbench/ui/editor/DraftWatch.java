package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.project.Draft;
import io.syndicate.workbench.session.Drafts;
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
    private Optional<Draft> offered;

    DraftWatch(Path folder, FileBuffer buffer, Drafts drafts) {
        this.folder = folder;
        this.buffer = buffer;
        this.drafts = drafts;
        offered = drafts.left(folder, buffer.file()).filter(draft -> !draft.text().equals(buffer.text().get()));
        if (offered.isEmpty()) {
            drafts.discard(folder, buffer.file());
        }
        pause.setOnFinished(_ -> keep());
        buffer.text().area().plainTextChanges().subscribe(_ -> changed());
        buffer.dirtyProperty().addListener((_, _, dirty) -> {
            if (!dirty && offered.isEmpty()) {
                pause.stop();
                drafts.discard(folder, buffer.file());
            }
        });
    }

    /** @return what an earlier workbench left of this file, until the author has decided about it */
    Optional<Draft> offered() {
        return offered;
    }

    /** Puts the draft into the editor; what was there is one undo away. */
    void restore() {
        offered.ifPresent(draft -> buffer.text().replaceAll(draft.text()));
        decided();
    }

    /** Gives the draft up. */
    void discard() {
        decided();
    }

    private void decided() {
        offered = Optional.empty();
        keep();
    }

    /** Until the author has decided about an older draft, that one is not written over. */
    private void changed() {
        if (offered.isEmpty() && pause.getStatus() != Animation.Status.RUNNING) {
            pause.playFromStart();
        }
    }

    private void keep() {
        if (offered.isPresent()) {
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
