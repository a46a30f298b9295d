package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.project.SaveOutcome;
import java.util.concurrent.CompletionStage;

/** Writes one of the driver's files, as {@code WorkbenchSession.save} does. Called on the FX thread, and comes back there. */
@FunctionalInterface
public interface Saver {

    /**
     * @param file     which
     * @param text     its new contents, {@code \n} line ends
     * @param baseHash {@code FileContents.hash} of what was edited
     * @return what came of it, on the FX thread; never fails
     */
    CompletionStage<SaveOutcome> save(DriverFile file, String text, String baseHash);
}
