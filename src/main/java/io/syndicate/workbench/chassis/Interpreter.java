package io.syndicate.workbench.chassis;

import java.nio.file.Path;

/**
 * A Python that can run workers.
 *
 * @param executable the interpreter's real executable, never a version manager's shim
 * @param version    such as {@code 3.11.7}
 */
public record Interpreter(Path executable, String version) {

    /** @return {@code Python 3.11} */
    public String label() {
        int second = version.indexOf('.', version.indexOf('.') + 1);
        return "Python " + (second < 0 ? version : version.substring(0, second));
    }
}
