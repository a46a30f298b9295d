package io.syndicate.workbench.ui.logs;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.syndicate.workbench.chassis.LogLine;
import io.syndicate.workbench.ui.common.Amounts;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** Writes log lines to a file off the FX thread: as text, or as one JSON object a line where the name ends so. */
final class LogExport {

    /** Asks the author for a file. */
    @FunctionalInterface
    interface Chooser {

        /**
         * @param owner window to ask in
         * @return where to, empty when the author thinks better of it
         */
        Optional<Path> choose(Window owner);
    }

    private static final Executor WRITER = task -> Thread.ofVirtual().name("export-log").start(task);
    private static final ObjectMapper JSON = new ObjectMapper();

    private LogExport() {
    }

    static Optional<Path> ask(Window owner) {
        var chooser = new FileChooser();
        chooser.setTitle("Export the lines that are shown");
        chooser.setInitialFileName("worker.log");
        chooser.getExtensionFilters().setAll(new ExtensionFilter("Text", "*.log", "*.txt"),
                new ExtensionFilter("JSON, an object a line", "*.jsonl", "*.json"));
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    /**
     * @param file  replaced where it exists
     * @param lines not changed meanwhile
     * @return done when written, with what to tell the author; never fails
     */
    static CompletableFuture<String> write(Path file, List<LogLine> lines) {
        return CompletableFuture.supplyAsync(() -> {
            try (var out = Files.newBufferedWriter(file)) {
                boolean json = file.toString().toLowerCase(Locale.ROOT).matches(".*\\.jsonl?");
                for (LogLine line : lines) {
                    out.write(json ? json(line) : LogText.line(line, ZoneId.systemDefault()));
                    out.write('\n');
                }
                return Amounts.count(lines.size(), "line") + " written to " + file.getFileName();
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        }, WRITER).exceptionally(e -> "Not written to " + file + ": " + e.getCause() + "; choose another place");
    }

    private static String json(LogLine line) {
        return JSON.createObjectNode().put("sequence", line.sequence()).put("time", line.time().toString())
                .put("generation", line.generation()).put("pid", line.pid()).put("mode", line.mode().argument()).put("level", LogText.level(line.level()))
                .put("stream", Facet.STREAM.of(line).toString()).put("request", line.request()).put("text", line.text()).toString();
    }
}
