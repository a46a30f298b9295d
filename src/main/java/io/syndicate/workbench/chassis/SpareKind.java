package io.syndicate.workbench.chassis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;

/**
 * All that a process was started with before it is sent a driver: where two generations agree in it, one's spare is the other's. A file
 * that was written or put in another's place since makes it another kind.
 *
 * @param program     the worker's executable
 * @param worker      that file as it was
 * @param interpreter the Python
 * @param python      that file as it was
 * @param environment of every worker, without its own mark
 * @param folder      what tells the working folder from another one in its place, null where the system does not tell
 */
record SpareKind(WorkerProgram program, FileTime worker, Interpreter interpreter, InterpreterFile python, Map<String, String> environment,
        Object folder) {

    /** @return whose workers these are, as things are now @throws IOException where worker or folder are gone */
    static SpareKind of(Recipe recipe, Path folder) throws IOException {
        return new SpareKind(recipe.program(), Files.getLastModifiedTime(recipe.program().ugDriver()), recipe.generation().interpreter(),
                recipe.interpreter(), recipe.environment(), Files.readAttributes(folder, BasicFileAttributes.class).fileKey());
    }

    /** @return whether the interpreter is the one that it was */
    boolean stands() {
        return python.equals(InterpreterFile.of(python.path()));
    }
}
