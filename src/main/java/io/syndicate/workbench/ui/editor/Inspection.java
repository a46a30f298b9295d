package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.lint.Completions;
import io.syndicate.workbench.lint.Finding;
import io.syndicate.workbench.lint.LintReport;
import io.syndicate.workbench.lint.LintSubject;
import io.syndicate.workbench.lint.Name;
import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.ui.common.FxThread;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.fxmisc.richtext.model.PlainTextChange;
import org.reactfx.EventStream;
import org.reactfx.EventStreams;
import org.reactfx.Subscription;

/** Has a project's texts examined a moment after the last key; what comes back counts only for the texts as they are. FX thread only. */
final class Inspection {

    private static final double LEAST_CALM = 40;
    private static final double MOST_CALM = 100;

    private final OpenProject project;
    private final Examiner examiner;
    private final Consumer<List<Finding>> onFindings;
    private final Subscription changes;
    private final PauseTransition calm = new PauseTransition(Duration.millis(LEAST_CALM));
    private LintReport report = LintReport.NOTHING;
    private List<Name> outline = List.of();
    private long version;

    /** @param onFindings told of all that is wrong, whenever that may have changed */
    Inspection(OpenProject project, Examiner examiner, Consumer<List<Finding>> onFindings) {
        this.project = project;
        this.examiner = examiner;
        this.onFindings = onFindings;
        var edits = EventStreams.merge(edits(DriverFile.DRIVER), edits(DriverFile.CONFIG), edits(DriverFile.SECRETS));
        calm.setOnFinished(_ -> examine());
        changes = edits.subscribe(_ -> {
            version++;
            calm.playFromStart();
        });
        project.page(DriverFile.DRIVER).buffer().text().completeWith(() -> new Completions(report, outline));
        examine();
    }

    /** Asks anew, also where no text changed: another interpreter sees other problems. */
    void examine() {
        long asked = ++version;
        long begun = System.nanoTime();
        var subject = new LintSubject(text(DriverFile.DRIVER), text(DriverFile.CONFIG), text(DriverFile.SECRETS));
        examiner.examine(subject, found -> FxThread.executor().execute(() -> {
            calmAfter((System.nanoTime() - begun) / 1e6);
            if (asked == version) {
                take(found);
            }
        }));
    }

    /** Where an answer takes long, a word typed in one go is not examined letter by letter. */
    private void calmAfter(double millis) {
        calm.setDuration(Duration.millis(Math.clamp(millis, LEAST_CALM, MOST_CALM)));
    }

    private String text(DriverFile file) {
        return project.page(file).buffer().text().get();
    }

    private EventStream<PlainTextChange> edits(DriverFile file) {
        return project.page(file).buffer().text().area().plainTextChanges();
    }

    private void take(LintReport found) {
        report = found;
        outline = found.outline().orElse(outline);
        for (var file : DriverFile.values()) {
            project.page(file).buffer().text().setFindings(found.findings().stream().filter(finding -> finding.file() == file).toList());
        }
        onFindings.accept(found.findings());
    }

    /** @return what was found last */
    LintReport report() {
        return report;
    }

    /** @return the names of the driver as it last could be parsed */
    List<Name> outline() {
        return outline;
    }

    /** Ends following the texts. */
    void dispose() {
        version++;
        calm.stop();
        changes.unsubscribe();
    }
}
