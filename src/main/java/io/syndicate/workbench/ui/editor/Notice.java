package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.project.FileContents;

/** Something about a file that the author must know or decide; shown above its text. */
sealed interface Notice {

    /** The file changed on disk while it was edited here. @param disk what is there now @param mergeable whether both changes go together */
    record Changed(FileContents disk, boolean mergeable) implements Notice {
    }

    /** What another program wrote was put together with what is edited here. @param disk what that wrote @param lines how many it changed */
    record Merged(FileContents disk, int lines) implements Notice {
    }

    /** The file could not be saved; the text is still here. @param reason what went wrong and what to do */
    record NotSaved(String reason) implements Notice {
    }

    /** The file cannot be edited. @param reason why */
    record ReadOnly(String reason) implements Notice {
    }
}
