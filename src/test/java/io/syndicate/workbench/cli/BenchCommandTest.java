package io.syndicate.workbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.syndicate.workbench.bench.BenchEnd;
import io.syndicate.workbench.bench.BenchItem;
import io.syndicate.workbench.bench.Effort;
import io.syndicate.workbench.bench.Reports;
import io.syndicate.workbench.chassis.Failure;
import io.syndicate.workbench.chassis.Interpreters;
import io.syndicate.workbench.session.SessionPlaces;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

@Timeout(120)
class BenchCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String asked = "";

    private int execute(DriverBench bench, boolean interactive, String... args) {
        var line = new CommandLine(new WorkbenchCommand(null)).addSubcommand(new BenchCommand(bench, new Terminal(interactive, false)));
        return line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(args);
    }

    private int execute(String verdict, String... args) {
        return execute((folder, python, effort, progress) -> {
            asked = folder + " " + python + " " + effort;
            progress.round(BenchItem.RELOAD, 2, 7);
            return new BenchEnd.Done(Reports.of(verdict));
        }, false, args);
    }

    @ParameterizedTest
    @CsvSource({"holds, 0", "nothing, 0", "missed, 1", "not measured, 3"})
    void theExitCodeMustTellWhetherAllTargetsHold(String verdict, int code) {
        assertEquals(code, execute(verdict, "bench", "x"), err::toString);
        assertEquals(code, execute(verdict, "bench", "x", "--json"));
    }

    @Test
    void whatWasAskedForMustReachTheBench() {
        execute("holds", "bench", "x", "--requests", "50", "--python", "3.11");
        assertEquals("x " + Optional.of("3.11") + " " + new Effort(50), asked);
        execute("holds", "bench", "y");
        assertEquals("y " + Optional.empty() + " " + new Effort(Effort.USUAL), asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "100000001", "many"})
    void aNumberThatIsNoneMustBeBadUsage(String requests) {
        assertEquals(ExitCode.USAGE, execute("holds", "bench", "x", "--requests", requests));
        assertEquals("", asked);
        assertTrue(err.toString().contains("--requests"), err::toString);
    }

    @Test
    void theJsonMustStandAloneOnTheOutput() throws Exception {
        execute("missed", "bench", "x", "--json");
        var tree = new ObjectMapper().readTree(out.toString());
        assertEquals("missed", tree.get("rows").get(0).get("verdict").asText());
        assertEquals("", err.toString(), "nobody watches");
    }

    @Test
    void whoWatchesMustSeeTheRowAndTheRound() {
        execute((_, _, _, progress) -> {
            progress.round(BenchItem.RELOAD, 2, 7);
            return new BenchEnd.Done(Reports.of("holds"));
        }, true, "bench", "x");
        assertTrue(err.toString().contains("Row 1 of 15: save → all 9 workers ready, round 2 of 7 …"), err::toString);
        assertTrue(err.toString().endsWith("\r\u001b[K"), "the line is gone before the table comes");
        assertFalse(out.toString().contains("round"), out::toString);
    }

    @Test
    void aDriverThatDoesNotStartMustBeToldAsByRun() {
        var failure = new Failure(Failure.Kind.START, "SyntaxError: invalid syntax", Optional.empty(), "");
        assertEquals(ExitCode.NOT_STARTED, execute((_, _, _, _) -> new BenchEnd.NotStarted(List.of(failure)), false, "bench", "x"));
        assertTrue(err.toString().startsWith("error: the workers did not start"), err::toString);
        assertTrue(err.toString().contains("SyntaxError: invalid syntax"), err::toString);
        assertEquals("", out.toString());
    }

    @Test
    void aMissingPythonMustSaySo() {
        assertEquals(ExitCode.NOT_STARTED, execute((_, _, _, _) -> {
            Interpreters.resolve("9.9");
            throw new AssertionError("there is no Python 9.9");
        }, false, "bench", "x"));
        assertTrue(err.toString().contains("9.9"), err::toString);
    }

    @Test
    void aBenchThatWasGivenUpMustSaySoWithoutAFault() {
        assertEquals(ExitCode.GIVEN_UP, execute((_, _, _, _) -> {
            throw new InterruptedException("cancelled");
        }, false, "bench", "x"));
        assertTrue(Thread.interrupted(), "whoever asked for it must still see that");
        assertEquals("error: the bench was given up; no worker of it is left\n", err.toString());
    }

    @Test
    void aRealBenchMustRefuseWhatIsNoDriver(@TempDir Path home) throws Exception {
        var bench = new SessionBench(new SessionPlaces(home.resolve("state"), home.resolve("cache"), home));
        assertEquals(ExitCode.USAGE, execute(bench, false, "bench", home.resolve("nowhere").toString()));
        assertTrue(err.toString().contains("There is no folder"), err::toString);
        assertEquals(ExitCode.USAGE, execute(bench, false, "bench", Files.createDirectory(home.resolve("empty")).toString()));
        Path broken = Files.createDirectory(home.resolve("broken"));
        Files.writeString(broken.resolve("driver.py"), "import no_such_module_here\n");
        assertEquals(ExitCode.NOT_STARTED, execute(bench, false, "bench", broken.toString()));
        assertTrue(err.toString().contains("no_such_module_here"), err::toString);
        Files.writeString(broken.resolve("workbench.json"), "{");
        assertEquals(ExitCode.USAGE, execute(bench, false, "bench", broken.toString()));
    }
}
