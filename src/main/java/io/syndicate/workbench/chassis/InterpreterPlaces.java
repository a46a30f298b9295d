package io.syndicate.workbench.chassis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The folders where Pythons live: PATH, the system's, and those of version managers. Knows nothing of what runs there. */
final class InterpreterPlaces {

    private static final List<String> SYSTEM = List.of(
            "/usr/bin", "/usr/local/bin", "/opt/*/bin", "/opt/homebrew/opt/python*/bin", "/usr/local/opt/python*/bin",
            "/home/linuxbrew/.linuxbrew/bin", "/Library/Frameworks/Python.framework/Versions/*/bin");
    private static final List<String> UNDER_HOME = List.of(
            ".pyenv/versions/*/bin", ".local/share/uv/python/*/bin", ".asdf/installs/python/*/bin",
            ".local/share/mise/installs/python/*/bin", ".rye/py/*/bin", ".rye/py/*/install/bin",
            "miniconda3/bin", "miniconda3/envs/*/bin", "miniforge3/bin", "miniforge3/envs/*/bin",
            "anaconda3/bin", "anaconda3/envs/*/bin", ".conda/envs/*/bin", ".local/bin");
    private static final Map<String, String> UNDER_VARIABLE = Map.of(
            "PYENV_ROOT", "versions/*/bin", "UV_PYTHON_INSTALL_DIR", "*/bin",
            "ASDF_DATA_DIR", "installs/python/*/bin", "MISE_DATA_DIR", "installs/python/*/bin",
            "CONDA_PREFIX", "bin", "VIRTUAL_ENV", "bin");

    private static final List<String> ENVIRONMENTS = List.of(".venv", "venv", "env");

    private final Map<String, String> environment;

    InterpreterPlaces(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The folders on PATH, in its order. */
    List<Path> onPath() {
        return Arrays.stream(environment.getOrDefault("PATH", "").split(":"))
                .filter(folder -> folder.startsWith("/"))
                .map(Path::of)
                .distinct()
                .toList();
    }

    /** Every folder, those on PATH first. */
    List<Path> all() {
        Set<Path> folders = new LinkedHashSet<>(onPath());
        UNDER_VARIABLE.forEach((variable, pattern) -> folders.addAll(under(environment.get(variable), pattern)));
        UNDER_HOME.forEach(pattern -> folders.addAll(under(environment.get("HOME"), pattern)));
        SYSTEM.forEach(pattern -> folders.addAll(under("/", pattern.substring(1))));
        return List.copyOf(folders);
    }

    /** The interpreters of virtual environments in a folder, one of each. */
    static List<Path> environmentsIn(Path folder) {
        return ENVIRONMENTS.stream().map(folder::resolve).flatMap(one -> ofEnvironment(one).stream()).toList();
    }

    /** The interpreter of a virtual environment, none where the folder is no such thing. */
    static List<Path> ofEnvironment(Path folder) {
        return executables(List.of(folder.resolve("bin")), name -> name.equals("python") || name.equals("python3")).stream()
                .limit(1).toList();
    }

    /** The places in words, for a person who wonders why nothing was found. */
    String describe() {
        return "the folders on PATH (" + environment.getOrDefault("PATH", "which is not set") + "), "
                + String.join(", ", SYSTEM) + ", and under your home " + String.join(", ", UNDER_HOME);
    }

    /** Executable files in these folders whose names fit, folder by folder, names in order. */
    static List<Path> executables(List<Path> folders, Predicate<String> name) {
        return folders.stream().flatMap(folder -> list(folder).stream())
                .filter(file -> name.test(file.getFileName().toString()))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .toList();
    }

    private static List<Path> under(String root, String pattern) {
        if (root == null || !root.startsWith("/")) {
            return List.of();
        }
        List<Path> level = List.of(Path.of(root));
        for (String part : pattern.split("/")) {
            level = level.stream().flatMap(folder -> step(folder, part).stream()).toList();
        }
        return level.stream().filter(Files::isDirectory).toList();
    }

    private static List<Path> step(Path folder, String part) {
        if (!part.contains("*")) {
            return List.of(folder.resolve(part));
        }
        var matcher = FileSystems.getDefault().getPathMatcher("glob:" + part);
        return list(folder).stream().filter(child -> matcher.matches(child.getFileName())).toList();
    }

    /** What is in a folder, sorted; nothing when it cannot be read, since then nothing in it can be run either. */
    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return new ArrayList<>(children.sorted().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }
}
