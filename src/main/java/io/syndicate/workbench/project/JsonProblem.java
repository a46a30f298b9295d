package io.syndicate.workbench.project;

/**
 * Why a worker cannot read a JSON text; never holds a part of it.
 *
 * @param line    from 1
 * @param column  from 1, in characters
 * @param message what is wrong and what to do
 */
public record JsonProblem(int line, int column, String message) {

    @Override
    public String toString() {
        return line + ":" + column + ": " + message;
    }
}
