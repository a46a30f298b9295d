package io.syndicate.workbench.ui.checks;

import io.syndicate.workbench.project.Severity;
import io.syndicate.workbench.report.CheckHtml;
import io.syndicate.workbench.report.CheckJson;
import io.syndicate.workbench.report.CheckJunit;
import io.syndicate.workbench.session.CheckView;
import io.syndicate.workbench.ui.common.SaveFile;
import java.nio.file.Path;
import javafx.stage.FileChooser.ExtensionFilter;

/** A report of checks as a file: HTML, JSON or JUnit XML, as its name ends. */
final class ReportFile {

    /** Asks the author for a file. */
    static final SaveFile.Chooser ASK = SaveFile.asking("Save report", new ExtensionFilter("HTML", "*.html"),
            new ExtensionFilter("JSON", "*.json"),
            new ExtensionFilter("JUnit XML", "*.xml"));

    private ReportFile() {
    }

    /** @param file named for the form @return writes the last report */
    static SaveFile.Content of(Path file, CheckView view) {
        return SaveFile.text(() -> text(file, view));
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
