package io.syndicate.workbench.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.project.CheckId;
import io.syndicate.workbench.project.Severity;
import io.syndicate.workbench.project.StoredChunk;
import io.syndicate.workbench.report.CheckJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each check against real drivers: one that fails it alone, one that passes all, and the sample drivers. */
class CheckDriversTest {

    /** Depend on how busy the machine is, or on what is installed on it: asked where their own driver is checked. */
    private static final Set<CheckId> OF_THE_MACHINE = Set.of(CheckId.LIMITS, CheckId.DEPLOYABLE);

    @ParameterizedTest
    @EnumSource
    void eachCheckMustFindWhatItsOwnDriverDoesWrongAndNoOtherMay(CheckId check) throws Exception {
        var asked = EnumSet.allOf(CheckId.class);
        asked.removeAll(OF_THE_MACHINE);
        asked.add(check);
        var rig = new CheckRig(Path.of("src/test/resources/checks", check.id())).stored(stored(check));
        CheckReport report = rig.run(asked);
        var finding = report.results().stream().filter(result -> result.verdict() == Verdict.FINDINGS).map(CheckResult::check)
                .collect(Collectors.toSet());
        assertEquals(Set.of(check), finding, () -> CheckJson.of(report));
        assertTrue(report.result(check).orElseThrow().findings().stream().noneMatch(one -> one.message().isBlank() || one.fix().isBlank()));
    }

    /** What limits says are times; what same-answer's driver does differs each time, and so does its evidence. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"LIMITS", "SAME_ANSWER"})
    void theSameSeedMustGiveTheSameFindings(CheckId check) throws Exception {
        var rig = new CheckRig(Path.of("src/test/resources/checks", check.id())).stored(stored(check));
        CheckReport first = rig.run(Set.of(check));
        assertEquals(Verdict.FINDINGS, first.result(check).orElseThrow().verdict(), () -> CheckJson.of(first));
        assertEquals(withoutTimes(first), withoutTimes(rig.run(Set.of(check))));
    }

    private static List<StoredChunk> stored(CheckId check) {
        return check != CheckId.STORED_CHUNKS ? List.of()
                : List.of(new StoredChunk("old", "text".getBytes(StandardCharsets.UTF_8), "txet".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aCleanDriverMustPassEveryCheckAndTheSameSeedMustGiveTheSameReport() throws Exception {
        var rig = new CheckRig(Path.of("src/test/resources/checks/clean"));
        var asked = EnumSet.complementOf(EnumSet.copyOf(OF_THE_MACHINE));
        CheckReport first = rig.run(asked);
        assertEquals(asked.size(), first.count(Verdict.PASSED), () -> CheckJson.of(first));
        assertEquals(withoutTimes(first), withoutTimes(rig.run(asked)));
    }

    private static String withoutTimes(CheckReport report) {
        String json = CheckJson.of(report);
        return json.substring(0, json.indexOf("\n  \"times\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"akamai-prefix", "coral", "encrypt-then-mac", "gzip", "pass-through", "signed-url"})
    void everySampleDriverMustPass(String name) throws Exception {
        CheckReport report = new CheckRig(Path.of("sample-drivers", name)).run(EnumSet.complementOf(EnumSet.copyOf(OF_THE_MACHINE)));
        assertFalse(report.failed(Severity.ERROR), () -> CheckJson.of(report));
        assertFalse(report.incomplete(Severity.ERROR), () -> CheckJson.of(report));
    }

    @Test
    void aDriverThatDoesNotStartMustPassNothing() throws Exception {
        CheckReport report = new CheckRig(Path.of("src/test/resources/checks/loads")).run(Set.of());
        assertEquals(0, report.count(Verdict.PASSED), () -> CheckJson.of(report));
        assertTrue(report.incomplete(Severity.ERROR));
    }

    @Test
    void aCollisionMustBeShownByTheSmallestUrlsThatCollide() throws Exception {
        CheckReport report = new CheckRig(Path.of("src/test/resources/checks/no-collisions")).run(Set.of(CheckId.NO_COLLISIONS));
        String evidence = String.join("\n", report.results().getFirst().findings().getFirst().evidence());
        assertTrue(evidence.contains(".0.0/0.0\n") && evidence.contains(".0.1/0.0\n"), evidence);
    }

    @Test
    void aReportMustNotHoldTheSecretThatItTellsOf() throws Exception {
        CheckReport report = new CheckRig(Path.of("src/test/resources/checks/secrets")).run(Set.of(CheckId.SECRETS));
        assertTrue(report.failed(Severity.ERROR));
        assertFalse(CheckJson.of(report).contains("YS1zZWNyZXQ"), () -> CheckJson.of(report));
    }

    @Test
    void aCheckThatIsOffMustNotRunAndOneThatWarnsMustNotFail(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("driver.py"), "def cdn_url(request, url):\n    return 'nowhere'\n");
        Files.writeString(folder.resolve("workbench.json"),
                "{\"workers\": 2, \"checks\": {\"no-collisions\": \"off\", \"well-formed\": \"warning\"}}");
        CheckReport report = new CheckRig(folder).run(Set.of(CheckId.NO_COLLISIONS, CheckId.WELL_FORMED));
        assertEquals(Verdict.OFF, report.result(CheckId.NO_COLLISIONS).orElseThrow().verdict());
        assertEquals(Severity.WARNING, report.result(CheckId.WELL_FORMED).orElseThrow().worst());
        assertFalse(report.failed(Severity.ERROR));
        assertTrue(report.failed(Severity.WARNING));
    }

    @Test
    void aCancelledRunMustEndWithoutReport() {
        assertThrows(InterruptedException.class,
                () -> new CheckRig(Path.of("src/test/resources/checks/clean")).cancelledAfter(20).run(Set.of()));
    }
}
