package io.syndicate.workbench.chassis;

import io.syndicate.workbench.project.AtomicFile;
import io.syndicate.workbench.project.DriverCode;
import io.syndicate.workbench.project.DriverFolder;
import io.syndicate.workbench.project.ProjectException;
import io.syndicate.workbench.project.ProjectFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * What one session's workers were, for the next one to start one like them. Immutable.
 *
 * @param program     the worker's files
 * @param worker      when its executable was written
 * @param interpreter the Python
 * @param python      that file: which, and when it was written
 * @param mode        a mode that the driver had
 * @param asked       what the session called the interpreter
 * @param environment of every worker, with {@link #FOLDER} where their folder was
 * @param opened      what was opened
 */
record FirstWorkerMemo(WorkerProgram program, FileTime worker, Interpreter interpreter, String python, Mode mode, String asked,
        Map<String, String> environment, Opened opened) {

    /**
     * What was opened, so that the same command can be expected to open it again.
     *
     * @param command all that decides what is opened
     * @param folder  the driver's; empty where none is to be expected
     * @param project what its workbench.json was
     */
    record Opened(String command, String folder, String project) {

        static final Opened NOTHING = new Opened("", "", "");

        static Opened of(String command, Path folder) {
            return new Opened(command, folder.toString(), words(InterpreterFile.of(folder.resolve(ProjectFile.NAME))));
        }
    }

    /** No value has it of itself. */
    private static final String FOLDER = "{folder}";
    private static final String VARIABLE = "environment.";

    static FirstWorkerMemo of(SpareKind kind, Mode mode, String asked, Path runFolder, Opened opened) {
        var environment = new LinkedHashMap<>(kind.environment());
        environment.replaceAll((_, value) -> value.replace(runFolder.toString(), FOLDER));
        return new FirstWorkerMemo(kind.program(), kind.worker(), kind.interpreter(), words(kind.python()), mode, asked, environment, opened);
    }

    private static String words(InterpreterFile file) {
        return file.identity() + " " + (file.changed() == null ? "" : file.changed().to(TimeUnit.NANOSECONDS));
    }

    /** @return what these workers are in a folder that is theirs now */
    SpareKind kind(Object folderKey, Path folder) {
        var there = new LinkedHashMap<String, String>();
        for (var variable : environment.entrySet()) {
            there.put(variable.getKey(), variable.getValue().replace(FOLDER, folder.toString()));
        }
        return new SpareKind(program, worker, interpreter, InterpreterFile.of(interpreter.executable()), there, folderKey);
    }

    /** @return the driver that this command opens if nothing has changed; null where that cannot be told */
    DriverCode driver(String command) throws ProjectException {
        if (opened.folder().isEmpty() || !Opened.of(command, Path.of(opened.folder())).equals(opened)) {
            return null;
        }
        return DriverFolder.open(Path.of(opened.folder())).code();
    }

    /** @return whether interpreter and worker are there as they were */
    boolean stands() {
        try {
            return words(InterpreterFile.of(interpreter.executable())).equals(python) && Files.isExecutable(interpreter.executable())
                    && Files.getLastModifiedTime(program.ugDriver()).equals(worker);
        } catch (IOException _) {
            return false; // gone, so that nothing can be started from it
        }
    }

    /** @return what was remembered, null where nothing was @throws IOException where it is not what {@link #write} writes */
    static FirstWorkerMemo read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return null;
        }
        var lines = new Properties();
        try (var text = new ByteArrayInputStream(Files.readAllBytes(file))) {
            lines.load(text);
            Path home = Path.of(lines.getProperty("worker"));
            return new FirstWorkerMemo(WorkerProgram.in(home, lines.getProperty("worker.hash")), time(lines.getProperty("worker.changed")),
                    new Interpreter(Path.of(lines.getProperty("interpreter")), lines.getProperty("interpreter.version")),
                    lines.getProperty("interpreter.file"), mode(lines.getProperty("mode")), known(lines, "asked"), environment(lines),
                    new Opened(known(lines, "command"), known(lines, "folder"), known(lines, "project")));
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new IOException(file + " is not what the workbench writes there", e);
        }
    }

    /** One that an older workbench did not write makes the whole of no use. */
    private static String known(Properties lines, String name) {
        return Objects.requireNonNull(lines.getProperty(name), name);
    }

    private static Map<String, String> environment(Properties lines) {
        var environment = new LinkedHashMap<String, String>();
        for (String name : lines.stringPropertyNames()) {
            if (name.startsWith(VARIABLE)) {
                environment.put(name.substring(VARIABLE.length()), lines.getProperty(name));
            }
        }
        return environment;
    }

    void write(Path file) throws IOException {
        var lines = new Properties();
        lines.setProperty("worker", program.ugDriver().getParent().toString());
        lines.setProperty("worker.hash", program.hash());
        lines.setProperty("worker.changed", Long.toString(worker.to(TimeUnit.NANOSECONDS)));
        lines.setProperty("interpreter", interpreter.executable().toString());
        lines.setProperty("interpreter.version", interpreter.version());
        lines.setProperty("interpreter.file", python);
        lines.setProperty("mode", mode.argument());
        lines.setProperty("asked", asked);
        lines.setProperty("command", opened.command());
        lines.setProperty("folder", opened.folder());
        lines.setProperty("project", opened.project());
        environment.forEach((name, value) -> lines.setProperty(VARIABLE + name, value));
        var text = new ByteArrayOutputStream();
        lines.store(text, "What the last workers were: the next start begins with one like them.");
        AtomicFile.write(file, text.toByteArray(), true, () -> true);
    }

    /** Not Mode.valueOf, which reflects on the enum: that costs as much as all else here. */
    private static Mode mode(String argument) {
        for (Mode mode : Mode.values()) {
            if (mode.argument().equals(argument)) {
                return mode;
            }
        }
        throw new IllegalArgumentException(argument);
    }

    private static FileTime time(String nanos) {
        return FileTime.from(Long.parseLong(nanos), TimeUnit.NANOSECONDS);
    }
}
