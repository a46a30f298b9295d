package io.syndicate.workbench.chassis;

import io.syndicate.workbench.project.DriverCode;
import io.syndicate.workbench.project.SecretMask;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * All that a generation's workers are started with.
 *
 * @param generation  which
 * @param code        the driver's files
 * @param mask        hides its secrets
 * @param settings    how many workers, and their deadlines
 * @param environment of every worker
 * @param program     the worker's executable
 * @param interpreter the interpreter's file as it was when the generation was launched
 */
record Recipe(Generation generation, DriverCode code, SecretMask mask, ChassisSettings settings, Map<String, String> environment,
        WorkerProgram program, InterpreterFile interpreter) {

    Recipe with(ChassisSettings other) {
        return new Recipe(generation, code, mask, other, environment, program, interpreter);
    }

    /** Starts one worker and loads the driver into it. */
    Launcher.Started start(Mode mode, Launcher launcher) throws java.io.IOException {
        if (program.byInterpreter()) {
            interpreter.requireSame();
        }
        return launcher.start(mode, this);
    }

    /** @return tells apart what workers must be started anew for */
    static String hash(DriverCode code, Interpreter interpreter, WorkerProgram worker, ChassisSettings settings) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (String part : List.of(code.hash(), interpreter.executable().toString(), interpreter.version(), worker.hash(),
                    settings.workersPerMode() + " " + settings.debug() + " " + settings.memoryBytes() + " "
                    + settings.deployed().isPresent())) {
                digest.update((part + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
