package io.syndicate.workbench.ui.common;

import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** Asks the author for a file, and writes it off the FX thread. */
public final class SaveFile {

    private static final Executor WRITER = task -> Thread.ofVirtual().name("save-file").start(task);

    /** Asks the author for a file. */
    @FunctionalInterface
    public interface Chooser {

        /**
         * @param owner window to ask in
         * @param name  proposed file name
         * @return where to, empty when the author thinks better of it
         */
        Optional<Path> choose(Window owner, String name);
    }

    /** Writes a file. */
    @FunctionalInterface
    public interface Content {

        /**
         * @param file replaced where it exists
         * @throws IOException where it cannot be written
         */
        void write(Path file) throws IOException;
    }

    private SaveFile() {
    }

    /** @param title what is saved @param kinds offered, any where there are none @return asks by the desktop's dialog */
    public static Chooser asking(String title, ExtensionFilter... kinds) {
        return (owner, name) -> {
            var chooser = new FileChooser();
            chooser.setTitle(title);
            chooser.setInitialFileName(name);
            chooser.getExtensionFilters().setAll(kinds);
            return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
        };
    }

    /**
     * @return done when written, with what to tell the author; fails only where the content does in another way than by not being writable
     */
    public static CompletableFuture<String> write(Path file, Content content) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                content.write(file);
                return "Saved " + file.getFileName();
            } catch (IOException e) {
                return "Not saved to " + file + ": " + reason(e) + "; choose another place";
            }
        }, WRITER);
    }

    private static String reason(IOException problem) {
        return switch (problem) {
            case NoSuchFileException _ -> "its folder does not exist";
            case AccessDeniedException _ -> "no permission";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
        };
    }
}
