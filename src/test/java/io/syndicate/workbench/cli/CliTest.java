package io.syndicate.workbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.chassis.Failure;
import io.syndicate.workbench.project.DriverFolder;
import io.syndicate.workbench.project.ProjectException;
import io.syndicate.workbench.report.Reports;
import io.syndicate.workbench.report.RunReport;
import io.syndicate.workbench.session.Overrides;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CliTest {

    private static final Terminal FILE = new Terminal(false, false);
    private static final DriverCheck NO_CHECK = (_, _) -> {
        throw new AssertionError("checked");
    };
    private static final DriverPublish NO_PUBLISH = (_, _, _, _) -> {
        throw new AssertionError("published");
    };
    private static final DriverBench NO_BENCH = (_, _, _, _) -> {
        throw new AssertionError("measured");
    };

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String asked = "";
    private Overrides overridden = Overrides.NONE;
    private int windows;
    private Optional<Path> opened = Optional.empty();
    private Optional<String> noWindow = Optional.empty();
    private Optional<RuntimeException> windowFault = Optional.empty();
    private final Window window = new Window() {
        @Override
        public Optional<String> whyNot() {
            return noWindow;
        }

        @Override
        public void open(Optional<Path> folder) {
            windows++;
            opened = folder;
            windowFault.ifPresent(fault -> {
                throw fault;
            });
        }
    };

    private int execute(DriverRun run, Terminal terminal, String... args) {
        return Cli.execute(List.of(args), window, new Commands(run, NO_CHECK, NO_PUBLISH, NO_BENCH), terminal, new PrintWriter(out, true),
                new PrintWriter(err, true));
    }

    private int execute(RunReport report, String... args) {
        return execute((folder, overrides, scenarios) -> {
            asked = folder + " " + overrides.urls() + " " + overrides.workers() + " " + overrides.python()
                    + (scenarios.isEmpty() ? "" : " " + scenarios);
            overridden = overrides;
            return new DriverRun.Outcome.Ran(report);
        }, FILE, args);
    }

    @Test
    void aFaultOfTheWindowMustBeToldLikeThatOfACommand() {
        windowFault = Optional.of(new IllegalStateException("no place to write to"));
        assertEquals(ExitCode.INTERNAL, execute(Reports.fine()));
        assertTrue(err.toString().contains("please report these lines"), err::toString);
        assertTrue(err.toString().contains("IllegalStateException: no place to write to"), err::toString);
    }

    @Test
    void noArgumentsMustOpenTheWindow() {
        assertEquals(ExitCode.FINE, execute(Reports.fine()));
        assertEquals(1, windows);
        assertEquals("", asked + out + err);
    }

    @Test
    void aFolderMustOpenTheWindowOnItOrRunWithoutADisplay(@TempDir Path folder) {
        assertEquals(ExitCode.FINE, execute(Reports.fine(), folder.toString()));
        assertEquals(Optional.of(folder), opened);
        assertEquals("", asked + out + err);
        noWindow = Optional.of("there is no display");
        assertEquals(1, execute(Reports.failed(), folder.toString()));
        assertTrue(asked.startsWith(folder + " []"), asked);
        assertTrue(err.toString().contains("No window: there is no display. Running " + folder + " here instead"), err.toString());
        assertEquals(1, windows);
    }

    @Test
    void whatIsNeitherACommandNorAFolderMustBeSaid() {
        assertEquals(2, execute(Reports.fine(), "cehck"));
        assertTrue(err.toString().startsWith("\"cehck\" is neither a command nor a folder"), err.toString());
        assertEquals(0, windows);
    }

    @Test
    void withoutADisplayTheSampleMustRunInTheTerminal() {
        noWindow = Optional.of("there is no display");
        assertEquals(ExitCode.FINE, execute(Reports.fine()));
        assertEquals(0, windows);
        assertTrue(asked.contains("coral "), asked);
        assertTrue(err.toString().contains("No window: there is no display."), err.toString());
        assertTrue(out.toString().endsWith("All fine: 1 URL, 1 round trip.\n"), out.toString());
    }

    @Test
    void fineRunMustBeTextAndZero() {
        assertEquals(0, execute(Reports.fine(), "run", "coral"));
        assertEquals("coral [] OptionalInt.empty Optional.empty", asked);
        assertTrue(out.toString().endsWith("All fine: 1 URL, 1 round trip.\n"));
        assertEquals("", err.toString());
        assertEquals(0, windows);
    }

    @Test
    void failedResultMustBeOne() {
        assertEquals(1, execute(Reports.failed(), "run", "coral"));
        assertTrue(out.toString().contains("Failed: 1 of 2 URLs"));
    }

    @Test
    void jsonMustBeAllOfTheOutput() {
        assertEquals(1, execute(Reports.failed(), "run", "--json", "coral"));
        assertTrue(out.toString().startsWith("{\n  \"generation\": {"));
        assertTrue(out.toString().endsWith("\"ok\": false\n}\n"));
        assertEquals("", err.toString());
    }

    @Test
    void optionsMustReachTheRun() {
        String url = "http://h/DATA/8/a.1.2/3.4";
        execute(Reports.fine(), "run", "a folder", "--url", url, "--url=" + url + "5", "--workers", "5", "--python", "3.11");
        assertEquals("a folder [" + url + ", " + url + "5] " + OptionalInt.of(5) + " " + Optional.of("3.11"), asked);
        assertEquals("", err.toString());
    }

    @Test
    void scenariosMustReachTheRunInTheirOrder() {
        execute(Reports.fine(), "run", "coral", "--scenario", "two files", "--scenario", "Starter");
        assertEquals("coral [] OptionalInt.empty Optional.empty [two files, Starter]", asked);
    }

    @Test
    void anotherWorkerAndTheDeployedWaysMustReachTheRun() {
        execute(Reports.fine(), "run", "coral", "--worker", "bin/ug-driver", "--deployed");
        assertEquals(new Overrides(List.of(), OptionalInt.empty(), Optional.empty(), Optional.of(Path.of("bin/ug-driver")), true),
                overridden);
    }

    @Test
    void aDriverThatIsIgnoredMustBeNoted(@TempDir Path folder) throws Exception {
        java.nio.file.Files.writeString(folder.resolve("driver.py"), "");
        java.nio.file.Files.writeString(folder.resolve("driver"), "");
        assertEquals(0, execute(Reports.fine(), "run", folder.toString()));
        assertEquals("note: The folder holds both driver.py and driver; driver.py is used, driver is ignored. Remove one of them.\n",
                err.toString());
    }

    @Test
    void foreignUrlMustBeNotedAndSent() {
        assertEquals(0, execute(Reports.fine(), "run", "coral", "--url", "http://h/DATA/x/a.1.2/3.4", "--json"));
        assertTrue(asked.contains("[http://h/DATA/x/a.1.2/3.4]"));
        assertEquals("note: \"http://h/DATA/x/a.1.2/3.4\" is not a chunk's URL and is sent as it is: "
                + "volume id at offset 14: \"x\" is not a decimal number\n", err.toString());
        assertTrue(out.toString().startsWith("{"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "run a b", "run a --workers 0", "run a --workers 17", "run a --workers x", "run a --url", "run a --what",
            "fly"})
    void badUsageMustBeTwo(String args) {
        assertEquals(2, execute(Reports.fine(), args.split(" ")));
        assertEquals("", asked + out);
        assertTrue(err.toString().contains("Usage: driver-workbench"), err::toString);
    }

    @Test
    void unreadableProjectMustBeTwo(@TempDir Path folder) {
        DriverRun opening = (given, _, _) -> {
            DriverFolder.open(given);
            throw new AssertionError("opened");
        };
        assertEquals(2, execute(opening, FILE, "run", folder.toString()));
        assertTrue(err.toString().matches("error: .* holds neither driver.py nor driver; .*\n"), err::toString);
        DriverRun broken = (_, _, _) -> {
            throw new ProjectException("workbench.json", 3, 5, "a value is expected here");
        };
        assertEquals(2, execute(broken, FILE, "run", folder.toString()));
        assertTrue(err.toString().endsWith("error: workbench.json:3:5: a value is expected here\n"));
    }

    @Test
    void workersThatDoNotStartMustBeThree() {
        var failure = new Failure(Failure.Kind.START, "SyntaxError: invalid syntax", Optional.of(new Failure.Place("driver.py", 3, 7)),
                "Traceback\n  \u001b[2Jx");
        assertEquals(3, execute((_, _, _) -> new DriverRun.Outcome.NotStarted(List.of(failure)), FILE, "run", "coral", "--json"));
        assertEquals("", out.toString());
        assertEquals("error: the workers did not start\n  driver.py:3:7: SyntaxError: invalid syntax\n    Traceback\n      \\x1b[2Jx\n",
                err.toString());
    }

    @Test
    void ownFaultMustBeToldApart() {
        assertEquals(70, execute((_, _, _) -> {
            throw new IllegalStateException("odd");
        }, FILE, "run", "coral"));
        assertTrue(err.toString().contains("a fault of the workbench itself"));
        assertTrue(err.toString().contains("java.lang.IllegalStateException: odd"));
    }

    @Test
    void helpAndVersionMustBeZero() {
        assertEquals(0, execute(Reports.fine(), "--version"));
        assertTrue(out.toString().matches("driver-workbench .*, Java 25.*\n"), out::toString);
        assertEquals(0, execute(Reports.fine(), "--help"));
        assertTrue(out.toString().contains("run"));
        assertEquals(0, execute(Reports.fine(), "run", "--help"));
        for (String stated : List.of("Exit codes:", "--url", "--scenario", "--workers", "--python", "--worker", "--deployed", "--json",
                "--no-color", "Nothing is written into the folder")) {
            assertTrue(out.toString().contains(stated), stated);
        }
        assertFalse(out.toString().contains("\u001b"));
        assertEquals(0, windows);
    }

    @Test
    void colourAndProgressMustOnlyGoToATerminal() {
        DriverRun fine = (_, _, _) -> new DriverRun.Outcome.Ran(Reports.fine());
        execute(fine, new Terminal(true, true), "run", "coral");
        assertTrue(out.toString().contains("\u001b[32m"));
        assertEquals("\r\u001b[KRunning coral …\r\u001b[K", err.toString());
        for (String[] args : new String[][] {{"run", "coral", "--no-color"}, {"--no-color", "run", "coral"}}) {
            out.getBuffer().setLength(0);
            execute(fine, new Terminal(true, true), args);
            assertFalse(out.toString().contains("\u001b"), out::toString);
        }
    }

    @Test
    void noColorVariableMustBeHonoured() {
        assertTrue(Terminal.wantsColour(Map.of("TERM", "xterm")));
        assertTrue(Terminal.wantsColour(Map.of("NO_COLOR", "")));
        assertFalse(Terminal.wantsColour(Map.of("NO_COLOR", "1")));
        assertFalse(Terminal.wantsColour(Map.of("TERM", "dumb")));
    }
}
