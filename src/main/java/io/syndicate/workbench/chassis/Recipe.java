package io.syndicate.workbench.chassis;

import io.syndicate.workbench.project.DriverCode;
import io.syndicate.workbench.project.SecretMask;
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
}
