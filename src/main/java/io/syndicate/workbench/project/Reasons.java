package io.syndicate.workbench.project;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in plain words why the file system refused something. */
public final class Reasons {

    private Reasons() {
    }

    /** @param problem from the file system @return what it means, with the file's path where that is known */
    public static String of(IOException problem) {
        return switch (problem) {
            case AccessDeniedException denied -> "no permission for " + denied.getFile();
            case NoSuchFileException missing -> missing.getFile() + " does not exist";
            case FileAlreadyExistsException there -> there.getFile() + " is there already";
            case FileSystemException other when other.getReason() != null -> other.getReason() + " (" + other.getFile() + ")";
            default -> problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
        };
    }
}
