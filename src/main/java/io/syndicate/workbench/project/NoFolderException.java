package io.syndicate.workbench.project;

/** There is no folder of that name: gone, or a file. */
public final class NoFolderException extends ProjectException {

    NoFolderException(String message) {
        super(message);
    }
}
