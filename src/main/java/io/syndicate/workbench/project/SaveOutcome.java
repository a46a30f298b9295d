package io.syndicate.workbench.project;

/** What came of saving one of the driver's files. */
public sealed interface SaveOutcome {

    /** @param contents the file as it now is on disk */
    record Saved(FileContents contents) implements SaveOutcome {
    }

    /** Nothing was written: the file on disk is not the one that was edited. @param onDisk what is there now */
    record ChangedOnDisk(FileContents onDisk) implements SaveOutcome {
    }

    /** Nothing was written. @param reason what went wrong and what to do */
    record NotSaved(String reason) implements SaveOutcome {
    }
}
