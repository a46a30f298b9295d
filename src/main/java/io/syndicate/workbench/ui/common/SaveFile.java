package io.syndicate.workbench.ui.common;

import io.syndicate.workbench.session.DiskThread;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** Asks the author for a file, and writes it off the FX thread, one after the other. */
public final class SaveFile {

    /** Not the session's: a large file on a slow disk must not keep the driver's files waiting. */
    private static final DiskThread DISK = new DiskThread("save-file");

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
         * @param to the file, from its beginning
         * @throws IOException where it cannot be written
         */
        void write(OutputStream to) throws IOException;
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

    /** @return writes what is still to be written; waited for before the window is left */
    public static DiskThread disk() {
        return DISK;
    }

    /** @return writes text, made when it is written */
    public static Content text(Supplier<String> text) {
        return to -> to.write(text.get().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @return done when written, with what to tell the author; fails only where the content does in another way than by not being writable
     */
    public static CompletableFuture<String> write(Path file, Content content) {
        return DISK.call(file.toString(), () -> {
            try (var to = new BufferedOutputStream(Files.newOutputStream(file))) {
                content.write(to);
                to.flush();
                return "Saved " + file.getFileName();
            } catch (IOException e) {
                return "Not saved to " + file + ": " + reason(e) + "; choose another place";
            }
        });
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
