package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.lint.LintReport;
import io.syndicate.workbench.lint.LintSubject;
import java.util.function.Consumer;

/** Finds problems and names while files are typed, as {@code Linting.examine} does. Called on the FX thread. */
@FunctionalInterface
public interface Examiner {

    /** Finds nothing. */
    Examiner NONE = (_, _) -> { };

    /**
     * @param subject the files as they are on view
     * @param answer  told on any thread, or never where a newer question came first
     */
    void examine(LintSubject subject, Consumer<LintReport> answer);
}
