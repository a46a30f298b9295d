package io.syndicate.workbench.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.syndicate.workbench.chassis.ChassisSettings;
import io.syndicate.workbench.chassis.Interpreter;
import io.syndicate.workbench.project.CheckId;
import io.syndicate.workbench.project.CheckPlan;
import io.syndicate.workbench.project.CheckSettings;
import io.syndicate.workbench.project.DriverFolder;
import io.syndicate.workbench.project.NamedScenario;
import io.syndicate.workbench.project.ProjectFile;
import io.syndicate.workbench.project.Severity;
import io.syndicate.workbench.project.StoredChunk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A verdict goes stale with whatever it depends on, and with nothing else. */
class SubjectHashTest {

    private static final Interpreter PYTHON = new Interpreter(Path.of("/usr/bin/python3"), "3.11.7");

    @TempDir
    private Path folder;

    @BeforeEach
    void makeDriver() throws Exception {
        write("driver.py", "def cdn_url(request, url): return url\n");
        write("cat.bin", "meow");
        write(ProjectFile.NAME, "{\"urls\": [], \"chunks\": [{\"name\": \"cat\", \"file\": \"cat.bin\"}]}");
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(folder.resolve(name), text);
    }

    private CheckSubject subject(CheckSettings settings, Interpreter python, List<StoredChunk> stored, long seed, int workers)
            throws Exception {
        ProjectFile project = ProjectFile.load(folder);
        var run = new ChassisSettings(workers, Duration.ofSeconds(60), Duration.ofSeconds(60), false);
        var plan = new CheckPlan(settings, List.of(NamedScenario.STARTER), project.checks().pins());
        return new CheckSubject("d", folder, DriverFolder.open(folder).code(), project.samples(), plan, stored, run, List.of(python), seed,
                16);
    }

    private CheckSubject usual() throws Exception {
        return subject(CheckSettings.DEFAULT, PYTHON, List.of(), 1, 2);
    }

    @Test
    void theSameSubjectMustHaveTheSameHash() throws Exception {
        assertEquals(SubjectHash.of(usual()), SubjectHash.of(usual()));
    }

    @Test
    void eachThingThatAVerdictDependsOnMustChangeIt() throws Exception {
        var hashes = new HashSet<>(Set.of(usual().hashWithoutWeights()));
        var lenient = new CheckSettings(CheckSettings.DEFAULT.severities(), false, List.of(), "2.7", CheckSettings.Limits.DEFAULT);
        hashes.add(subject(lenient, PYTHON, List.of(), 1, 2).hashWithoutWeights());
        hashes.add(subject(CheckSettings.DEFAULT, new Interpreter(PYTHON.executable(), "3.12.1"), List.of(), 1, 2).hashWithoutWeights());
        var stored = List.of(new StoredChunk("old", "a".getBytes(UTF_8), "b".getBytes(UTF_8)));
        hashes.add(subject(CheckSettings.DEFAULT, PYTHON, stored, 1, 2).hashWithoutWeights());
        hashes.add(subject(CheckSettings.DEFAULT, PYTHON, List.of(), 2, 2).hashWithoutWeights());
        hashes.add(subject(CheckSettings.DEFAULT, PYTHON, List.of(), 1, 3).hashWithoutWeights());
        write("cat.bin", "purr");
        hashes.add(usual().hashWithoutWeights());
        Files.delete(folder.resolve("cat.bin"));
        hashes.add(usual().hashWithoutWeights());
        write("driver.py", "def cdn_url(request, url): return url + '?'\n");
        hashes.add(usual().hashWithoutWeights());
        assertEquals(9, hashes.size());
    }

    @Test
    void whatAnotherCheckWeighsMustChangeTheReportsHashOnly() throws Exception {
        CheckSubject lighter = subject(CheckSettings.DEFAULT.with(CheckId.LIMITS, Severity.WARNING), PYTHON, List.of(), 1, 2);
        assertEquals(usual().hashWithoutWeights(), lighter.hashWithoutWeights());
        assertNotEquals(SubjectHash.of(usual()), SubjectHash.of(lighter));
    }
}
