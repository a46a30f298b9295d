package io.syndicate.workbench.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.project.CheckId;
import io.syndicate.workbench.project.SecretMask;
import io.syndicate.workbench.project.Severity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a check says: without secrets, without what differs from run to run, and never heavier than the check. */
class FindingsTest {

    private static final String SECRET = "hunter2-hunter2";

    private final Findings found = findings(Severity.ERROR);

    private static Findings findings(Severity weight) {
        return new Findings(CheckId.LIMITS, weight, SecretMask.of(("{\"token\": \"" + SECRET + "\"}").getBytes(UTF_8)));
    }

    @Test
    void nothingLookedAtMustNotPass() {
        assertEquals(Verdict.NOTHING_TO_CHECK, found.result().verdict());
        found.nothing("no chunks");
        assertEquals(Verdict.NOTHING_TO_CHECK, found.result().verdict());
        found.examined("3 URLs");
        assertEquals(Verdict.PASSED, found.result().verdict());
        assertEquals(List.of("no chunks"), found.result().reasons());
    }

    @Test
    void aPartThatCouldNotRunMustNotPassAndAFindingMustWin() {
        found.examined("3 URLs");
        found.couldNotRun("no /proc");
        assertEquals(Verdict.COULD_NOT_RUN, found.result().verdict());
        assertTrue(found.empty());
        found.error("slow").add();
        assertEquals(Verdict.FINDINGS, found.result().verdict());
        assertFalse(found.empty());
    }

    @Test
    void noFindingMustWeighMoreThanItsCheck() {
        var light = findings(Severity.WARNING);
        light.error("slow").add();
        assertEquals(Severity.WARNING, light.result().worst());
        assertTrue(light.result().holds(Severity.ERROR));
    }

    @Test
    void errorsMustComeBeforeWarningsAndElseInTheirOrder() {
        for (String message : List.of("w1", "e1", "w2", "e2")) {
            (message.startsWith("e") ? found.error(message) : found.warning(message)).add();
        }
        assertEquals(List.of("e1", "e2", "w1", "w2"), found.result().findings().stream().map(Finding::message).toList());
    }

    @Test
    void secretsMustBeMaskedInEverythingThatIsSaid() {
        found.error("says " + SECRET).why("why " + SECRET).fix("fix " + SECRET).evidence("line " + SECRET).measured("took " + SECRET).add();
        found.note("note " + SECRET);
        found.couldNotRun("reason " + SECRET);
        found.nothing("nothing " + SECRET);
        assertFalse(found.result().toString().contains(SECRET), () -> found.result().toString());
        assertTrue(found.result().findings().getFirst().message().startsWith("says "));
    }

    @Test
    void addressesOfMemoryMustNotMakeTwoRunsDiffer() {
        found.error("<object at 0x7f3a9c0d1e50> and 0x12").evidence("<function f at 0x55d0c0ffee00>").add();
        Finding one = found.result().findings().getFirst();
        assertEquals("<object at 0x…> and 0x12", one.message());
        assertEquals(List.of("<function f at 0x…>"), one.evidence());
    }

    @Test
    void aLongLineMustBeShortenedBetweenCharacters() {
        found.error("long").evidence("😀".repeat(1_500)).add();
        String line = found.result().findings().getFirst().evidence().getFirst();
        assertEquals("😀".repeat(1_000) + " … (3000 characters)", line);
    }

    @Test
    void theInterpreterMustBeNamedWhereThereAreSeveral() {
        found.of(Optional.of("Python 2.7"));
        found.error("fails").add();
        found.couldNotRun("no worker");
        found.measured("start", 12, "ms");
        assertEquals(Optional.of("Python 2.7"), found.result().findings().getFirst().interpreter());
        assertEquals(List.of("Python 2.7: no worker"), found.result().reasons());
        assertEquals("Python 2.7: start 12 ms", found.measurements().getFirst().toString());
    }
}
