package io.syndicate.workbench.ui.shell;

import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.session.DiskThread;
import io.syndicate.workbench.ui.common.SaveFile;
import io.syndicate.workbench.ui.editor.EditorController;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/**
 * What must be settled before a driver or the window is left: what is being written is written, and what is unsaved is saved or given up.
 * FX thread only.
 */
final class Leaving {

    private static final CompletionStage<Boolean> YES = CompletableFuture.completedStage(true);
    private static final CompletionStage<Boolean> NO = CompletableFuture.completedStage(false);

    private final Ask ask;
    private final EditorController editor;
    private final DiskThread disk;
    private boolean under;

    Leaving(Ask ask, EditorController editor, DiskThread disk) {
        this.ask = ask;
        this.editor = editor;
        this.disk = disk;
    }

    /** @return on the FX thread, whether all is settled; false also while an earlier question is open */
    CompletionStage<Boolean> settle() {
        if (under) {
            return NO;
        }
        under = true;
        return settled().whenComplete((_, _) -> under = false);
    }

    private CompletionStage<Boolean> settled() {
        var writing = CompletableFuture.allOf(disk.settled(), SaveFile.disk().settled(), editor.saves().toCompletableFuture());
        return wait(writing).thenCompose(go -> go ? saved() : NO);
    }

    private CompletionStage<Boolean> wait(CompletionStage<?> writing) {
        return new WritingDialog(ask, this::underWay).until(writing);
    }

    private List<String> underWay() {
        return Stream.of(editor.saving().stream().map(DriverFile::label), disk.underWay().stream(), SaveFile.disk().underWay().stream())
                .flatMap(names -> names).distinct().toList();
    }

    /** A file that is still being written is left so by the author's own choice; its text is in the journal of drafts. */
    private CompletionStage<Boolean> saved() {
        var unsaved = editor.unsaved().stream().filter(file -> !editor.saving().contains(file)).map(DriverFile::label).toList();
        if (unsaved.isEmpty()) {
            return YES;
        }
        return switch (ask.unsaved(String.join(", ", unsaved))) {
            case SAVE -> save();
            case DISCARD -> {
                editor.discardChanges();
                yield YES;
            }
            case STAY -> NO;
        };
    }

    private CompletionStage<Boolean> save() {
        var saves = editor.saveAll().toCompletableFuture();
        return wait(saves).thenCompose(go -> !go ? NO : !saves.isDone() ? YES : saves.join() ? settled() : NO);
    }
}
