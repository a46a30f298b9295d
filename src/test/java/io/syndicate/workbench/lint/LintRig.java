package io.syndicate.workbench.lint;

import io.syndicate.workbench.chassis.Interpreter;
import io.syndicate.workbench.chassis.Interpreters;
import io.syndicate.workbench.chassis.WorkerProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Linters of all the Pythons of this machine, one for each version, started at their first use. */
final class LintRig implements AutoCloseable {

    private final Path folder;
    private final WorkerProgram program;
    private final Map<String, Interpreter> pythons = new LinkedHashMap<>();
    private final Map<String, Linter> linters = new LinkedHashMap<>();

    LintRig() throws Exception {
        folder = Files.createTempDirectory("lint-rig");
        program = WorkerProgram.install(folder);
        var found = new ArrayList<>(Interpreters.find());
        found.add(Interpreters.resolve(""));
        found.forEach(python -> pythons.putIfAbsent(python.label(), python));
    }

    List<String> labels() {
        return List.copyOf(pythons.keySet());
    }

    /** @return one of Python 3, and one of Python 2 where this machine has it */
    List<String> bothKinds() {
        return pythons.entrySet().stream().collect(Collectors.toMap(each -> each.getValue().isPython2(), Map.Entry::getKey,
                (first, _) -> first,
                LinkedHashMap::new)).values().stream().toList();
    }

    Interpreter python(String label) {
        return pythons.get(label);
    }

    LintReport examine(String label, LintSubject subject) throws Exception {
        if (!linters.containsKey(label)) {
            linters.put(label, new Linter(program, pythons.get(label)));
        }
        return linters.get(label).examine(subject);
    }

    List<Finding> driver(String label, String driver, String config) throws Exception {
        return examine(label, new LintSubject(driver, config, "{}")).findings();
    }

    WorkerProgram program() {
        return program;
    }

    @Override
    public void close() throws Exception {
        linters.values().forEach(Linter::close);
        try (var walk = Files.walk(folder)) {
            for (var path : walk.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
