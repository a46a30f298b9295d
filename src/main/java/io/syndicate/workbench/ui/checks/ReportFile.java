package io.syndicate.workbench.ui.checks;

import io.syndicate.workbench.project.Severity;
import io.syndicate.workbench.report.CheckHtml;
import io.syndicate.workbench.report.CheckJson;
import io.syndicate.workbench.report.CheckJunit;
import io.syndicate.workbench.session.CheckView;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** A report of checks as a file: HTML, JSON or JUnit XML, as its name ends. */
final class ReportFile {

    /** Asks the author for a file. */
    @FunctionalInterface
    interface Chooser {

        /** @return where to, empty when the author thinks better of it */
        Optional<Path> choose(Window owner, String name);
    }

    private static final Executor WRITER = task -> Thread.ofVirtual().name("save-report").start(task);

    private ReportFile() {
    }

    static Optional<Path> ask(Window owner, String name) {
        var chooser = new FileChooser();
        chooser.setTitle("Save report");
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().setAll(new ExtensionFilter("HTML", "*.html"), new ExtensionFilter("JSON", "*.json"), new ExtensionFilter("JUnit XML", "*.xml"));
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    /** @return done when written, with what to tell the author; never fails */
    static CompletableFuture<String> write(Path file, CheckView view) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                Files.writeString(file, text(file, view));
                return "Saved " + file.getFileName();
            } catch (IOException e) {
                return "Not saved to " + file + ": " + e.getMessage() + "; choose another place";
            }
        }, WRITER);
    }

    private static String text(Path file, CheckView view) {
        var report = view.report().orElseThrow();
        String name = file.getFileName().toString();
        if (name.endsWith(".json")) {
            return CheckJson.of(report);
        }
        return name.endsWith(".xml") ? CheckJunit.of(report, Severity.ERROR) : CheckHtml.of(report, view.evidence());
    }
}
