package io.syndicate.workbench.chassis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds the Pythons of this machine by asking each candidate. Never hangs: every question has a deadline of seconds.
 * Safe for use by any thread, but not for the window's: asking takes tens of milliseconds and more.
 */
public final class Interpreters {

    private static final Duration DEADLINE = Duration.ofSeconds(5);
    /** Longer for the one that is meant: another one in its place, for a busy machine's sake, would be a surprise. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern PYTHON = Pattern.compile("python(\\d+(\\.\\d+)?)?");
    private static final Pattern VERSION = Pattern.compile("(?:python)?((\\d+)(?:\\.\\d+)?)(?:\\.\\d+)?");
    private static final String SUPPORTED = "the worker runs on Python 2.7 and on 3.8 or later";

    private final InterpreterPlaces places;
    private final InterpreterProbe probe;
    private final Optional<Interpreter> known;

    Interpreters(Map<String, String> environment, Duration deadline) {
        this(environment, deadline, Optional.empty());
    }

    Interpreters(Map<String, String> environment, Duration deadline, Optional<Interpreter> known) {
        this.places = new InterpreterPlaces(environment);
        this.probe = new InterpreterProbe(deadline);
        this.known = known;
    }

    private static Interpreters ofThisMachine() {
        return new Interpreters(System.getenv(), DEADLINE);
    }

    /** Every Python found that the worker runs on, newest first, each installation once. */
    public static List<Interpreter> find() {
        return ofThisMachine().findAll().stream().filter(Interpreter::isSupported).toList();
    }

    /** The virtual environments in a folder ({@code .venv}, {@code venv}, {@code env}) that the worker runs on. */
    public static List<Interpreter> beside(Path folder) {
        return new InterpreterProbe(DEADLINE).askAll(InterpreterPlaces.environmentsIn(folder)).stream().filter(Interpreter::isSupported)
                .toList();
    }

    /** Every Python found that the worker does not run on, newest first: to be shown, not used. */
    public static List<Interpreter> findUnsupported() {
        return ofThisMachine().findAll().stream().filter(found -> !found.isSupported()).toList();
    }

    /**
     * The interpreter that a person means.
     *
     * @param nameOrPath null or blank for the preferred one, the first {@code python3} on PATH; a version
     *                   ({@code 3.11}, {@code 3.11.7}), a command's name ({@code python3.8}), or the path of an executable or of a
     *                   virtual environment
     * @throws NoInterpreterException when there is none, or the worker does not run on it
     */
    public static Interpreter resolve(String nameOrPath) throws NoInterpreterException {
        return resolve(nameOrPath, Optional.empty());
    }

    /**
     * The same, quicker where it is one that is known.
     *
     * @param nameOrPath as above
     * @param known      an interpreter whose file is what it was when it was asked; where it is the first to be asked it is not asked again
     * @return as above
     * @throws NoInterpreterException as above
     */
    public static Interpreter resolve(String nameOrPath, Optional<Interpreter> known) throws NoInterpreterException {
        return new Interpreters(System.getenv(), PATIENCE, known).named(nameOrPath == null ? "" : nameOrPath.strip());
    }

    /** Every Python found, supported or not, newest first, each installation once. */
    List<Interpreter> findAll() {
        Map<Path, Path> candidates = new LinkedHashMap<>();
        for (Path file : InterpreterPlaces.executables(withoutShims(places.all()), PYTHON.asMatchPredicate())) {
            candidates.putIfAbsent(real(file), file);
        }
        Map<Path, Interpreter> found = new LinkedHashMap<>();
        for (Interpreter one : probe.askAll(List.copyOf(candidates.values()))) {
            found.putIfAbsent(real(one.executable()), one);
        }
        return found.values().stream().sorted(Interpreter.newestFirst()).toList();
    }

    Interpreter named(String name) throws NoInterpreterException {
        if (name.indexOf('\0') >= 0) {
            throw nothing("No Python of that name");
        }
        Interpreter found = name.isEmpty() ? preferred() : isPath(name) ? atPath(name) : byName(name);
        if (!found.isSupported()) {
            throw new NoInterpreterException(
                    found.executable() + " is Python " + found.version() + ", but " + SUPPORTED + ". " + howToName());
        }
        return found;
    }

    /** A folder's bare name counts where it is an environment's, so that a folder called python3 hides no command. */
    private static boolean isPath(String name) {
        return name.contains("/") || !InterpreterPlaces.ofEnvironment(Path.of(name)).isEmpty();
    }

    private Interpreter preferred() throws NoInterpreterException {
        var onPath = InterpreterPlaces.executables(places.onPath(), "python3"::equals);
        return first(onPath, Interpreter::isSupported)
                .or(() -> findAll().stream().filter(Interpreter::isSupported).findFirst())
                .orElseThrow(() -> nothing("No Python"));
    }

    private Interpreter atPath(String name) throws NoInterpreterException {
        Path path = Path.of(name).toAbsolutePath();
        return first(Files.isDirectory(path) ? InterpreterPlaces.ofEnvironment(path) : List.of(path), _ -> true)
                .orElseThrow(() -> new NoInterpreterException(name + (Files.isDirectory(path) ? " is a folder without bin/python"
                        : Files.exists(path) ? " is not a Python" : " does not exist") + ". " + howToName()));
    }

    private Interpreter byName(String name) throws NoInterpreterException {
        var version = VERSION.matcher(name);
        if (!version.matches()) {
            return first(InterpreterPlaces.executables(places.all(), name::equals), _ -> true)
                    .orElseThrow(() -> nothing("No " + name));
        }
        var files = List.of("python" + version.group(1), "python" + version.group(2), "python");
        var asked = name.replaceFirst("^python", "");
        return first(executablesInOrderOf(files), found -> found.isVersion(asked))
                .orElseThrow(() -> nothing("No Python " + asked));
    }

    private List<Path> executablesInOrderOf(List<String> names) {
        List<Path> files = new ArrayList<>();
        var folders = places.all();
        names.forEach(name -> files.addAll(InterpreterPlaces.executables(folders, name::equals)));
        return files.stream().distinct().toList();
    }

    /** The first that answers and fits; they are asked one after the other, since the first usually does. */
    private Optional<Interpreter> first(List<Path> candidates, Predicate<Interpreter> fits) {
        return candidates.stream().map(this::answer).flatMap(Optional::stream).filter(fits).findFirst();
    }

    private Optional<Interpreter> answer(Path file) {
        return known.filter(python -> python.executable().equals(file)).or(() -> probe.ask(file).join());
    }

    private NoInterpreterException nothing(String what) {
        return new NoInterpreterException(what + " was found; " + SUPPORTED + ". Looked in " + places.describe() + ". "
                + howToName());
    }

    private static String howToName() {
        return "Choose one in the window, or name one with --python or \"python\" in workbench.json: a version like 3.11, "
                + "or the path of its executable or of a virtual environment.";
    }

    /** Shims stand for interpreters that are found in their own folders; asking them all would take seconds. */
    private static List<Path> withoutShims(List<Path> folders) {
        return folders.stream().filter(folder -> !folder.endsWith("shims")).toList();
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException _) {
            return file; // gone or unreadable in the meantime: it is its own only name
        }
    }
}
