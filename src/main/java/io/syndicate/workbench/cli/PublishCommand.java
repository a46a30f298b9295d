package io.syndicate.workbench.cli;

import io.syndicate.workbench.chassis.NoInterpreterException;
import io.syndicate.workbench.project.ProjectException;
import io.syndicate.workbench.publish.KeyPairs;
import io.syndicate.workbench.publish.ObjectFile;
import io.syndicate.workbench.publish.Opened;
import io.syndicate.workbench.publish.PublishException;
import io.syndicate.workbench.publish.PublishedObject;
import io.syndicate.workbench.publish.Receipt;
import io.syndicate.workbench.publish.ReceiptFile;
import io.syndicate.workbench.publish.SealException;
import io.syndicate.workbench.publish.Verification;
import io.syndicate.workbench.session.Publishing;
import io.syndicate.workbench.session.Publishing.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code driver-workbench publish}: the object that the metadata service takes, or a directory for the deployed tool, with a receipt. */
@Command(name = "publish", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = {"Make the JSON object that the metadata service takes: config, driver, and secrets sealed for the gateway.",
            "The driver's checks must hold for the very bytes that are published. A receipt is written beside the object.%n"},
        customSynopsis = {"driver-workbench publish FOLDER --gateway-key KEY.pem --output driver.json [--anyway REASON]",
            "driver-workbench publish FOLDER --directory DIR [--anyway REASON]",
            "driver-workbench publish --verify RECEIPT driver.json [--gateway-key KEY.pem]"},
        exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
            "0:Published; or the receipt holds",
            "1:Refused: something speaks against publishing; or the receipt does not hold",
            "2:Bad usage, or a folder, file or key that cannot be read or written",
            "3:There is no such Python",
            "70:A fault of the workbench itself"})
final class PublishCommand implements Callable<Integer> {

    private final DriverPublish publish;

    @Mixin
    private final Console console;

    @Mixin
    private KeyOptions keys;

    @Parameters(paramLabel = "FOLDER", description = "Holds the driver; with --verify the published object, or a directory.")
    private Path subject;

    @Option(names = {"--output", "-o"}, paramLabel = "FILE", description = "Where the object goes; its receipt goes beside it.")
    private Path output;

    @Option(names = "--directory", paramLabel = "DIR",
            description = "Write the three files under their deployed names instead, for use with the deployed "
            + "tool. The secrets are there in clear, readable by you alone (mode 0600).")
    private Path directory;

    @Option(names = "--overwrite", description = "Replace whatever is there.")
    private boolean overwrite;

    @Option(names = "--anyway", paramLabel = "REASON",
            description = "Publish although something speaks against it; the reason goes into the receipt.")
    private String anyway;

    @Option(names = "--python", paramLabel = "PATH",
            description = "Python to run the driver with, or its version (workbench.json, else python3).")
    private String python;

    @Option(names = "--verify", paramLabel = "RECEIPT", description = "Say whether a receipt still holds for a published object.")
    private Path receipt;

    PublishCommand(DriverPublish publish, Terminal terminal) {
        this.publish = publish;
        this.console = new Console(terminal);
    }

    @Override
    public Integer call() throws InterruptedException {
        checkUsage();
        try {
            return receipt == null ? publish() : verify();
        } catch (ProjectException | PublishException refused) {
            return error(refused);
        }
    }

    private int error(Exception refused) {
        return console.error(refused.getMessage(), refused instanceof SealException ? ExitCode.RESULT_FAILED
                : refused.getCause() instanceof NoInterpreterException ? ExitCode.NOT_STARTED : ExitCode.USAGE);
    }

    private void checkUsage() {
        if (receipt != null) {
            require(output == null && directory == null && anyway == null,
                    "--verify writes nothing: leave out --output, --directory and --anyway");
            return;
        }
        require((output == null) != (directory == null), "say where to publish to: --output FILE, or --directory DIR");
        require(directory != null || keys.given(), "--output needs the gateway's key: --gateway-key KEY.pem");
        require(anyway == null || !anyway.isBlank(), "--anyway needs a reason, which is written into the receipt");
    }

    private void require(boolean met, String message) {
        if (!met) {
            throw console.usage(message);
        }
    }

    private int publish() throws ProjectException, PublishException, InterruptedException {
        var text = new PublishText(console.out(), console.err());
        console.progress("Running and checking " + subject + " …");
        var end = publish.publish(subject, Optional.ofNullable(python), target(), Optional.ofNullable(anyway));
        console.progress("");
        return switch (end) {
            case Publishing.End.Done done -> {
                text.done(done, output == null ? directory : output);
                yield ExitCode.FINE;
            }
            case Publishing.End.Refused(var plan) -> {
                text.refused(plan);
                yield ExitCode.RESULT_FAILED;
            }
        };
    }

    private Target target() throws PublishException {
        if (directory != null) {
            return new Target.DirectoryTo(directory, overwrite);
        }
        KeyPairs pairs = keys.read(System.getenv(), console::askSecretly);
        return new Target.ObjectTo(output, () -> pairs, overwrite);
    }

    private int verify() throws PublishException {
        Receipt read = ReceiptFile.read(receipt);
        var differences = new ArrayList<String>(Files.isDirectory(subject) ? Verification.differences(read, subject)
                : Verification.differences(read, ObjectFile.read(subject)));
        if (keys.given() && !Files.isDirectory(subject)) {
            differences.addAll(sealProblems());
        }
        new PublishText(console.out(), console.err()).verified(receipt, read, subject, differences);
        return differences.isEmpty() ? ExitCode.FINE : ExitCode.RESULT_FAILED;
    }

    private List<String> sealProblems() throws PublishException {
        try (var _ = Opened.open(PublishedObject.parse(ObjectFile.read(subject)), keys.read(System.getenv(), console::askSecretly))) {
            return List.of();
        } catch (SealException refused) {
            return List.of(refused.getMessage());
        }
    }
}
