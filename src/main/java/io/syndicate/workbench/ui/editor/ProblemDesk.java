package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.chassis.Failure.Place;
import io.syndicate.workbench.chassis.Interpreter;
import io.syndicate.workbench.lint.Finding;
import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.session.Problem;
import io.syndicate.workbench.session.SessionSnapshot;
import io.syndicate.workbench.ui.common.Navigator;
import io.syndicate.workbench.ui.common.Selection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** What is wrong with the open project, from three sides: what it cannot be started for, what is found while it is typed, what its runs raised. FX thread only. */
final class ProblemDesk {

    private final Examiner examiner;
    private final Function<DriverFile, FilePage> toFront;
    private final ProblemsStrip strip;
    private Optional<Interpreter> interpreter = Optional.empty();
    private Optional<Selection> logs = Optional.empty();
    private Optional<SessionSnapshot> last = Optional.empty();
    private Inspection inspection;
    private ErrorLayer errors;

    /**
     * @param toFront brings a file's page to the front
     * @param saved   shows places in what is saved
     */
    ProblemDesk(Examiner examiner, Function<DriverFile, FilePage> toFront, Navigator saved) {
        this.examiner = examiner;
        this.toFront = toFront;
        strip = new ProblemsStrip(saved, this::show, this::fix);
    }

    ProblemsStrip strip() {
        return strip;
    }

    /** @param logs where the log lines of a call are chosen */
    void showLogsWith(Selection logs) {
        this.logs = Optional.of(logs);
    }

    /** @param project null for none */
    void open(OpenProject project) {
        strip.setProblems(List.of());
        strip.setFindings(List.of());
        if (inspection != null) {
            inspection.dispose();
        }
        inspection = project == null ? null : new Inspection(project, examiner, strip::setFindings);
        errors = project == null ? null : new ErrorLayer(project.page(DriverFile.DRIVER).buffer().text(), this::showLog);
        last = Optional.empty();
    }

    /** @param problems what the project says of itself */
    void setProblems(List<Problem> problems) {
        strip.setProblems(problems);
    }

    void update(SessionSnapshot now) {
        boolean other = !interpreter.equals(now.interpreter());
        interpreter = now.interpreter();
        if (other && inspection != null) {
            inspection.examine();
        }
        if (errors != null && last.filter(before -> ran(before, now)).isEmpty()) {
            last = Optional.of(now);
            errors.set(RunErrors.of(now), now.sources());
        }
    }

    private static boolean ran(SessionSnapshot before, SessionSnapshot now) {
        return before.results() == now.results() && before.sources() == now.sources()
                && before.chassis().broken().equals(now.chassis().broken());
    }

    /** Mends a finding in its text and brings that to the front. */
    private void fix(Finding finding) {
        if (inspection != null) {
            var page = toFront.apply(finding.file());
            page.buffer().text().findings().fix(finding);
            page.requestFocus();
        }
    }

    /** Mends the first finding in the caret's line that can be mended; without one, the log lines of what the line raised are shown. */
    void fixAtCaret(FilePage front) {
        front.buffer().text().findings().fixableAtCaret().ifPresentOrElse(this::fix, () -> {
            if (front.buffer().file() == DriverFile.DRIVER) {
                errors.atCaret().ifPresent(this::showLog);
            }
        });
    }

    private void showLog(RunError error) {
        logs.filter(_ -> error.hasLog()).ifPresent(selection -> {
            selection.resultProperty().set(Optional.empty()); // so that the same one is chosen again after its filter was cleared
            selection.resultProperty().set(Optional.of(error.log()));
        });
    }

    /** Goes to the next finding or error of a file. @param by 1 forwards, -1 backwards */
    void next(FilePage front, int by) {
        var file = front.buffer().file();
        var lines = new TreeSet<Integer>();
        inspection.report().findings().stream().filter(finding -> finding.file() == file).forEach(finding -> lines.add(finding.line()));
        if (file == DriverFile.DRIVER) {
            errors.shown().keySet().forEach(line -> lines.add(line + 1));
        }
        if (!lines.isEmpty()) {
            int here = front.buffer().text().area().getCurrentParagraph() + 1;
            var beyond = by > 0 ? lines.higher(here) : lines.lower(here);
            int line = beyond != null ? beyond : by > 0 ? lines.first() : lines.last();
            show(new Place(file.label(), line, column(file, line)));
        }
    }

    /** The first finding's column; 0, the line's beginning, for an error. */
    private int column(DriverFile file, int line) {
        return inspection.report().findings().stream().filter(finding -> finding.file() == file && finding.line() == line).findFirst()
                .map(Finding::column).orElse(0);
    }

    /** Puts the caret to a place in a text as it is. */
    private void show(Place place) {
        OpenProject.fileOf(place).ifPresent(file -> {
            var page = toFront.apply(file);
            page.buffer().text().goTo(place.line(), place.column());
            page.requestFocus();
        });
    }
}
