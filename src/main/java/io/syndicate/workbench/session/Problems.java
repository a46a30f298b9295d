package io.syndicate.workbench.session;

import io.syndicate.workbench.chassis.ChassisView.Broken;
import io.syndicate.workbench.chassis.Failure;
import io.syndicate.workbench.chassis.NoInterpreterException;
import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.project.JsonProblem;
import io.syndicate.workbench.project.ProjectException;
import io.syndicate.workbench.project.ProjectFile;
import java.util.List;
import java.util.Optional;

/** Makes the author's problems of what the rooms below report. */
final class Problems {

    private Problems() {
    }

    static Problem of(DriverFile file, JsonProblem problem) {
        return new Problem(problem.message(), Optional.of(new Failure.Place(file.label(), problem.line(), problem.column())), "");
    }

    static Problem ofProjectFile(ProjectException problem) {
        return new Problem(problem.getMessage(), Optional.of(new Failure.Place(ProjectFile.NAME, Math.max(1, problem.line()),
                problem.column())), "");
    }

    static List<Problem> of(Broken broken) {
        return broken.failures().stream().map(failure -> new Problem(failure.message(), failure.place(), failure.detail())).toList();
    }

    static List<Problem> ofNamedPython(NoInterpreterException missing) {
        return List.of(new Problem("The Python that workbench.json names cannot be used: " + missing.getMessage(), Optional.empty(), ""));
    }

    static List<Problem> of(Exception failure) {
        return List.of(new Problem(failure.getMessage(), Optional.empty(), ""));
    }
}
