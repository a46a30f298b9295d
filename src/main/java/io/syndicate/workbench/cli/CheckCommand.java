package io.syndicate.workbench.cli;

import io.syndicate.workbench.chassis.NoInterpreterException;
import io.syndicate.workbench.check.CheckEvidence;
import io.syndicate.workbench.check.CheckProgress;
import io.syndicate.workbench.check.CheckReport;
import io.syndicate.workbench.check.CheckResult;
import io.syndicate.workbench.check.CheckSubject;
import io.syndicate.workbench.project.CheckId;
import io.syndicate.workbench.project.ProjectException;
import io.syndicate.workbench.project.Reasons;
import io.syndicate.workbench.project.Severity;
import io.syndicate.workbench.report.CheckHtml;
import io.syndicate.workbench.report.CheckJson;
import io.syndicate.workbench.report.CheckJunit;
import io.syndicate.workbench.report.CheckText;
import io.syndicate.workbench.session.CheckSubjects;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code driver-workbench check}: proves a driver in real workers, for people and for continuous integration. */
@Command(name = "check", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "Check that a driver is right for what a gateway will ask of it.%nNothing is written into the folder.%n",
        exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
            "0:Passed: no finding of the weight that fails, and every check of that weight was run",
            "1:Findings",
            "2:Bad usage, or a folder, file, secret or workbench.json that cannot be read",
            "3:No findings, but a check could not run; or there is no such Python",
            "70:A fault of the workbench itself"})
final class CheckCommand implements Callable<Integer> {

    private static final int MAX_URLS = 100_000;

    /** Of the report. */
    enum Format {
        text, json, junit, html
    }

    /** The least weight of a finding that fails. */
    enum FailOn {
        warning, error
    }

    private final DriverCheck driverCheck;
    private final Map<String, String> environment;

    private CheckEvidence evidence = new CheckEvidence(List.of(), List.of(), List.of());

    @Mixin
    private final Console console;

    @Parameters(paramLabel = "FOLDER", description = DriverOptions.FOLDER)
    private Path folder;

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.text;

    @Option(names = "--output", paramLabel = "FILE", description = "Write the report there in place of the terminal.")
    private Path output;

    @Option(names = "--python", paramLabel = "PATH", description = "Python to check with, or its version; may be given more than once.")
    private List<String> pythons = List.of();

    @Option(names = "--only", paramLabel = "ID", description = "Run this check only; may be given more than once.")
    private List<String> only = List.of();

    @Option(names = "--seed", paramLabel = "N", description = "Inputs are made from it (default: ${DEFAULT-VALUE}).")
    private long seed = CheckSubjects.USUAL_SEED;

    @Option(names = "--urls", paramLabel = "N",
            description = "URLs made from the seed beside samples, scenarios and boundaries (default: ${DEFAULT-VALUE}).")
    private int urls = CheckSubject.USUAL_URLS;

    @Option(names = "--fail-on", paramLabel = "WEIGHT",
            description = "Least weight that fails: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private FailOn failOn = FailOn.error;

    @Option(names = "--secrets-file", paramLabel = "FILE", description = "Take the secrets from this file in place of the folder's.")
    private Path secretsFile;

    @Option(names = "--secrets-env", paramLabel = "NAME", description = "Take the secrets from this environment variable.")
    private String secretsVariable;

    CheckCommand(DriverCheck driverCheck, Terminal terminal, Map<String, String> environment) {
        this.driverCheck = driverCheck;
        this.console = new Console(terminal);
        this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException {
        requireFileName();
        var request = new DriverCheck.Request(folder, pythons, checks(), seed, urls(), secrets());
        try {
            CheckReport report = driverCheck.check(request, new Shown());
            console.progress("");
            write(report);
            return exitCode(report);
        } catch (ProjectException refused) {
            return console.error(refused.getMessage(), ExitCode.USAGE);
        } catch (NoInterpreterException refused) {
            return console.error(refused.getMessage(), ExitCode.NOT_STARTED);
        } catch (IOException e) {
            return console.error("the report cannot be written to " + output + ": " + Reasons.of(e), ExitCode.USAGE);
        }
    }

    /** Said before the checks are run, not after. */
    private void requireFileName() {
        if (output != null && Files.isDirectory(output)) {
            throw console.usage("--output " + output + " is a folder; name a file in it");
        }
        if (output != null && !Files.isDirectory(output.toAbsolutePath().getParent())) {
            throw console.usage("--output " + output + ": there is no folder " + output.toAbsolutePath().getParent());
        }
    }

    private Set<CheckId> checks() {
        var checks = new LinkedHashSet<CheckId>();
        for (String id : only) {
            checks.add(CheckId.of(id).orElseThrow(() -> console.usage("there is no check \"" + id + "\"; there are "
                    + Arrays.stream(CheckId.values()).map(CheckId::id).collect(Collectors.joining(", ")))));
        }
        return checks;
    }

    private int urls() {
        if (urls < 0 || urls > MAX_URLS) {
            throw console.usage("--urls must be from 0 to " + MAX_URLS + ", not " + urls);
        }
        return urls;
    }

    private Optional<byte[]> secrets() {
        if (secretsFile != null && secretsVariable != null) {
            throw console.usage("--secrets-file and --secrets-env cannot be given both");
        }
        if (secretsVariable != null) {
            return Optional.of(Optional.ofNullable(environment.get(secretsVariable))
                    .orElseThrow(() -> console.usage("the environment variable " + secretsVariable
                    + " is not set")).getBytes(StandardCharsets.UTF_8));
        }
        try {
            return secretsFile == null ? Optional.empty() : Optional.of(Files.readAllBytes(secretsFile));
        } catch (IOException e) {
            throw console.usage("the secrets cannot be read from " + secretsFile + " (" + e.getClass().getSimpleName() + ")");
        }
    }

    private Severity weight() {
        return failOn == FailOn.warning ? Severity.WARNING : Severity.ERROR;
    }

    private void write(CheckReport report) throws IOException {
        String text = switch (format) {
            case text -> CheckText.of(report, output == null && console.colour());
            case json -> CheckJson.of(report) + "\n";
            case junit -> CheckJunit.of(report, weight());
            case html -> CheckHtml.of(report, evidence);
        };
        if (output == null) {
            console.print(text);
        } else {
            Files.writeString(output, text);
        }
    }

    private int exitCode(CheckReport report) {
        if (report.failed(weight())) {
            return ExitCode.RESULT_FAILED;
        }
        return report.incomplete(weight()) ? ExitCode.NOT_STARTED : ExitCode.FINE;
    }

    /** Shows which check is under way. */
    private final class Shown implements CheckProgress {

        @Override
        public void began(CheckId check, int index, int of) {
            console.progress("Check " + (index + 1) + " of " + of + ": " + check.title() + " …");
        }

        @Override
        public void ended(CheckResult result) {
            // The next line replaces this one; the report tells what came of it.
        }

        @Override
        public void evidence(CheckEvidence answers) {
            evidence = answers;
        }
    }
}
