package io.syndicate.workbench.ui.roundtrips;

import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks where to save bytes, and saves them off the FX thread. */
final class BytesFiles {

    /** Asks the author for a file. */
    @FunctionalInterface
    interface Chooser {

        /**
         * @param owner window to ask in
         * @param name  proposed file name
         * @return where to, empty when the author thinks better of it
         */
        Optional<Path> choose(Window owner, String name);
    }

    private static final Executor WRITER = task -> Thread.ofVirtual().name("save-bytes").start(task);

    private BytesFiles() {
    }

    static Optional<Path> ask(Window owner, String name) {
        var chooser = new FileChooser();
        chooser.setTitle("Save bytes");
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    /** @return done when written, with what to tell the author; never fails */
    static CompletableFuture<String> write(Path file, byte[] bytes) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                Files.write(file, bytes);
                return "saved " + file.getFileName();
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        }, WRITER).exceptionally(e -> "not saved to " + file + ": " + reason(e.getCause()) + "; choose another place");
    }

    private static String reason(Throwable problem) {
        return switch (problem) {
            case NoSuchFileException _ -> "its folder does not exist";
            case AccessDeniedException _ -> "no permission";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
        };
    }

    /** @return a name for a file: the chunk's, with everything but letters and digits as a dash */
    static String name(String chunk, TripBytes side) {
        String name = chunk.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return (name.isEmpty() ? "chunk" : name) + "." + side.label();
    }
}
