package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.project.FileContents;
import io.syndicate.workbench.project.SaveOutcome;
import java.util.Optional;

/**
 * What came of saving, in the editor's words: exactly one of the two is there.
 *
 * @param saved  the file as it now is on disk
 * @param notice why it is not
 */
record Saving(Optional<FileContents> saved, Optional<Notice> notice) {

    static Saving save(Saver saver, FileContents base, String text) {
        return switch (saver.save(base.file(), text, base.hash())) {
            case SaveOutcome.Saved(var contents) -> new Saving(Optional.of(contents), Optional.empty());
            case SaveOutcome.ChangedOnDisk(var onDisk) -> refused(new Notice.Changed(onDisk));
            case SaveOutcome.NotSaved(var reason) -> refused(new Notice.NotSaved(reason));
        };
    }

    private static Saving refused(Notice why) {
        return new Saving(Optional.empty(), Optional.of(why));
    }
}
