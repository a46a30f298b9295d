package io.syndicate.workbench.cli;

import io.syndicate.workbench.chassis.Failure;
import io.syndicate.workbench.chassis.Interpreters;
import io.syndicate.workbench.project.ProjectException;
import io.syndicate.workbench.project.ProjectFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What to try where a driver does not start because it wants another Python than it got. */
final class StartAdvice {

    /** What Python 3 says of statements that only Python 2 has. */
    private static final Pattern PYTHON_2 = Pattern.compile(
            "SyntaxError: (Missing parentheses in call to '(print|exec)'|multiple exception types must be parenthesized).*");
    private static final Pattern NO_MODULE = Pattern.compile("(ModuleNotFoundError|ImportError): .*");

    private StartAdvice() {
    }

    /**
     * @param failures why the workers did not start
     * @param folder   the driver's
     * @param python   that was asked for
     * @return a line for the terminal, empty where another Python would not help
     */
    static Optional<String> of(List<Failure> failures, Path folder, Optional<String> python) {
        if (says(failures, PYTHON_2)) {
            return Optional.of("This is written for Python 2: try --python 2.7");
        }
        boolean usual = python.isEmpty() && says(failures, NO_MODULE) && !choosesPython(folder);
        return usual ? Interpreters.beside(folder).stream().findFirst()
                .map(found -> "A virtual environment lies beside the driver: try --python " + found.executable()) : Optional.empty();
    }

    private static boolean says(List<Failure> failures, Pattern words) {
        return failures.stream().anyMatch(failure -> words.matcher(failure.message()).matches());
    }

    private static boolean choosesPython(Path folder) {
        try {
            return ProjectFile.load(folder).settings().pythonFrom(folder).isPresent();
        } catch (ProjectException _) {
            return true; // it was said before the workers were started
        }
    }
}
