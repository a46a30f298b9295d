package io.syndicate.workbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.syndicate.workbench.chassis.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A driver that wants another Python must not leave its author guessing. */
class StartAdviceTest {

    private static final String NO_MODULE = "ModuleNotFoundError: No module named 'boto'";

    @TempDir
    private Path folder;

    @Test
    void statementsOfPython2MustNameThatPython() {
        var advice = Optional.of("This is written for Python 2: try --python 2.7");
        assertEquals(advice, advice("SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)?"));
        assertEquals(advice, advice("SyntaxError: multiple exception types must be parenthesized"));
        assertEquals(Optional.empty(), advice("SyntaxError: invalid syntax"));
    }

    @Test
    void aMissingModuleMustPointToTheEnvironmentBesideTheDriver() throws Exception {
        assertEquals(Optional.empty(), advice(NO_MODULE));
        Path python = environment();
        assertEquals(Optional.of("A virtual environment lies beside the driver: try --python " + python), advice(NO_MODULE));
        assertEquals(Optional.empty(), advice("NameError: name 'x' is not defined"));
    }

    @Test
    void whoeverChoseAPythonMustNotBeToldAnother() throws Exception {
        environment();
        assertEquals(Optional.empty(), StartAdvice.of(List.of(failure(NO_MODULE)), folder, Optional.of("3.11")));
        Files.writeString(folder.resolve("workbench.json"), "{\"python\": \".venv/bin/python\"}");
        assertEquals(Optional.empty(), advice(NO_MODULE));
    }

    private Path environment() throws IOException {
        Path python = folder.resolve(".venv/bin/python");
        Files.createDirectories(python.getParent());
        Files.writeString(python, "#!/bin/sh\necho " + python + "; echo 3.12.4\n");
        return Files.setPosixFilePermissions(python, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Optional<String> advice(String message) {
        return StartAdvice.of(List.of(failure(message)), folder, Optional.empty());
    }

    private static Failure failure(String message) {
        return new Failure(Failure.Kind.START, message, Optional.empty(), "");
    }
}
