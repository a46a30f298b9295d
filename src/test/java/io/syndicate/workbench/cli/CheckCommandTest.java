package io.syndicate.workbench.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syndicate.workbench.chassis.Interpreters;
import io.syndicate.workbench.check.CheckEvidence;
import io.syndicate.workbench.check.CheckReport;
import io.syndicate.workbench.check.CheckResult;
import io.syndicate.workbench.check.Finding;
import io.syndicate.workbench.check.Measurement;
import io.syndicate.workbench.check.Verdict;
import io.syndicate.workbench.project.CheckId;
import io.syndicate.workbench.project.ProjectException;
import io.syndicate.workbench.project.Severity;
import io.syndicate.workbench.request.scenario.Scenario;
import io.syndicate.workbench.request.scenario.Timeline;
import io.syndicate.workbench.session.SessionPlaces;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class CheckCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private DriverCheck.Request asked;

    private int execute(DriverCheck check, Map<String, String> environment, String... args) {
        var parent = new WorkbenchCommand(null);
        var line = new CommandLine(parent).addSubcommand(new CheckCommand(check, new Terminal(false, false), environment));
        return line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(args);
    }

    private int execute(CheckReport report, String... args) {
        return execute((request, progress) -> {
            asked = request;
            progress.evidence(new CheckEvidence(List.of(new CheckEvidence.RewriteRow("http://gw/<a>", "http://cdn/a", true, 12)),
                    List.of(new CheckEvidence.TripRow("hello", 11, 7, 30)),
                    List.of(Timeline.of(Scenario.STARTER.play().steps(), Optional::of))));
            return report;
        }, Map.of("KEYS", "{\"K\": \"v\"}"), args);
    }

    private static CheckResult result(CheckId check, Verdict verdict, Finding... findings) {
        return new CheckResult(check, Severity.ERROR, verdict, List.of(findings), verdict == Verdict.COULD_NOT_RUN ? List.of("no Python")
                : List.of(),
                List.of(), "3 URLs");
    }

    private static Finding finding(Severity severity) {
        return new Finding(severity, "wrong <&> \u0001", "readers fail", "mend it", List.of("line one"), Optional.empty(),
                Optional.of(new Finding.SampleRef.Url("http://x/")), Optional.empty(), List.of("12 ms"), List.of());
    }

    private static CheckReport report(CheckResult... results) {
        return new CheckReport("mine", "0123456789abcdef", "fedcba", List.of("Python 3.11"), 1, List.of(results),
                new CheckReport.Times(Instant.EPOCH, 1_500_000, Map.of(CheckId.LOADS, 1_000L),
                List.of(new Measurement("start", 12, "ms"))));
    }

    private static CheckReport of(String verdict) {
        return switch (verdict) {
            case "passed" -> report(result(CheckId.LOADS, Verdict.PASSED));
            case "error" -> report(result(CheckId.LOADS, Verdict.FINDINGS, finding(Severity.ERROR)));
            case "warning" -> report(result(CheckId.LOADS, Verdict.FINDINGS, finding(Severity.WARNING)));
            default -> report(result(CheckId.LOADS, Verdict.PASSED), result(CheckId.DEPLOYABLE, Verdict.COULD_NOT_RUN));
        };
    }

    @ParameterizedTest
    @CsvSource({"passed,error,0", "error,error,1", "warning,error,0", "warning,warning,1", "could not run,error,3"})
    void theExitCodeMustTellTheVerdict(String verdict, String failOn, int code) {
        assertEquals(code, execute(of(verdict), "check", "x", "--fail-on", failOn), err::toString);
    }

    @Test
    void anUnknownCheckAMissingSecretAndAnUnreadableFolderMustBeUsageErrors() {
        assertEquals(ExitCode.USAGE, execute(of("passed"), "check", "x", "--only", "nonsense"));
        assertTrue(err.toString().contains("same-answer"), err::toString);
        assertEquals(ExitCode.USAGE, execute(of("passed"), "check", "x", "--secrets-env", "NOT_SET"));
        assertTrue(err.toString().contains("NOT_SET is not set"), err::toString);
        assertEquals(ExitCode.USAGE, execute(of("passed"), "check", "x", "--secrets-file", "no/such/file"));
        assertEquals(ExitCode.USAGE, execute(of("passed"), "check", "x", "--urls", "-1"));
        assertEquals(ExitCode.USAGE, execute((_, _) -> {
            throw new ProjectException("no such folder");
        }, Map.of(), "check", "x"));
        assertEquals(ExitCode.NOT_STARTED, execute((_, _) -> {
            Interpreters.resolve("9.9");
            throw new AssertionError("there is no Python 9.9");
        }, Map.of(), "check", "x"));
    }

    @Test
    void whatWasAskedForMustReachTheRun() {
        execute(of("passed"), "check", "x", "--only", "loads", "--seed", "5", "--python", "3.11", "--python", "2.7", "--secrets-env",
                "KEYS");
        assertEquals(List.of("3.11", "2.7"), asked.pythons());
        assertEquals(5, asked.seed());
        assertEquals(Set.of(CheckId.LOADS), asked.only());
        assertArrayEquals("{\"K\": \"v\"}".getBytes(StandardCharsets.UTF_8), asked.secrets().orElseThrow());
    }

    @Test
    void theJsonReportMustKeepWhatDiffersFromRunToRunApart() throws Exception {
        execute(of("error"), "check", "x", "--format", "json");
        var tree = new ObjectMapper().readTree(out.toString());
        assertEquals("findings", tree.at("/checks/0/verdict").asText());
        assertEquals("mend it", tree.at("/checks/0/findings/0/fix").asText());
        assertEquals("12 ms", tree.at("/times/findings/0/measured").asText());
        ((ObjectNode) tree).remove("times");
        assertTrue(!tree.toString().contains("12 ms"), tree::toString);
    }

    @Test
    void theJunitReportMustBeXmlThatTellsFailuresErrorsAndSkips(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("report.xml");
        execute(report(result(CheckId.LOADS, Verdict.FINDINGS, finding(Severity.ERROR)),
                result(CheckId.STDOUT, Verdict.FINDINGS, finding(Severity.WARNING)),
                result(CheckId.DEPLOYABLE, Verdict.COULD_NOT_RUN), result(CheckId.PINNED, Verdict.NOTHING_TO_CHECK)),
                "check", "x", "--format", "junit", "--output", file.toString());
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(Files.readAllBytes(file)));
        for (String one : List.of("failure", "error", "skipped", "system-out")) {
            assertEquals(1, document.getElementsByTagName(one).getLength(), one);
        }
        assertEquals(4, document.getElementsByTagName("testcase").getLength());
        assertEquals("", out.toString());
    }

    @Test
    void aReportThatCouldNotBeWrittenMustBeRefusedBeforeTheChecksRun(@TempDir Path folder) {
        var gone = folder.resolve("gone/report.json");
        assertEquals(2, execute(of("passed"), "check", "x", "--output", gone.toString()));
        assertTrue(err.toString().startsWith("--output " + gone + ": there is no folder " + gone.getParent()), err::toString);
        assertEquals(2, execute(of("passed"), "check", "x", "--output", folder.toString()));
        assertTrue(err.toString().contains("--output " + folder + " is a folder; name a file in it"), err::toString);
        assertNull(asked);
    }

    @Test
    void theHtmlReportMustStandAloneAndShowFindingsTableTimelineAndLatency() {
        execute(of("error"), "check", "x", "--format", "html");
        for (String part : List.of("wrong &lt;&amp;&gt;", "mend it", "http://gw/&lt;a&gt;", "<h2>Scenario</h2>", "change coordinator",
                "<svg", "<td>hello</td>")) {
            assertTrue(out.toString().contains(part), () -> part + " is missing in " + out);
        }
        assertTrue(!out.toString().contains("<script") && !out.toString().contains("src="), out::toString);
    }

    @Test
    void theTextReportMustSayWhatWhyAndHow() {
        execute(of("error"), "check", "x");
        for (String part : List.of("wrong <&>", "why: readers fail", "fix: mend it", "line one", "http://x/", "0 of 1 passed",
                "start 12 ms")) {
            assertTrue(out.toString().contains(part), () -> part + " is missing in " + out);
        }
    }

    @Test
    void aRealDriverMustBeCheckedWithSecretsFromElsewhere(@TempDir Path home) throws Exception {
        Path driver = Files.createDirectory(home.resolve("driver"));
        Files.writeString(driver.resolve("driver.py"),
                "def cdn_url(request, url):\n    return url\n\n\ndef driver_init(config, secrets):\n    return 'KEY' in secrets\n");
        var places = new SessionPlaces(home.resolve("state"), home.resolve("cache"), home.resolve("projects"));
        assertEquals(ExitCode.RESULT_FAILED, execute(new SessionCheck(places), Map.of(), "check", driver.toString(), "--only", "loads"));
        Path secrets = Files.writeString(home.resolve("keys.json"), "{\"KEY\": \"value\"}");
        assertEquals(ExitCode.FINE, execute(new SessionCheck(places), Map.of(), "check", driver.toString(), "--only", "loads",
                "--secrets-file",
                secrets.toString()), () -> out + "\n" + err);
    }
}
