package io.syndicate.workbench.cli;

import io.syndicate.workbench.project.DriverFolder;
import io.syndicate.workbench.project.ProjectException;
import io.syndicate.workbench.publish.Comparison;
import io.syndicate.workbench.publish.KeyPairs;
import io.syndicate.workbench.publish.ObjectFile;
import io.syndicate.workbench.publish.Opened;
import io.syndicate.workbench.publish.PublishException;
import io.syndicate.workbench.publish.PublishedObject;
import io.syndicate.workbench.publish.SealException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code driver-workbench unseal}: verifies a published object and opens it again. */
@Command(name = "unseal", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "Verify a published object and open it: signature, sizes, config, names of the secrets, and what differs from a "
                + "folder.%n",
        exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
            "0:It is good, and the same as the folder where one is given",
            "1:It is damaged, not signed by the sender, or not for this gateway; or it differs from the folder",
            "2:Bad usage, or a file, folder or key that cannot be read",
            "70:A fault of the workbench itself"})
final class UnsealCommand implements Callable<Integer> {

    @Mixin
    private final Console console;

    @Mixin
    private KeyOptions keys;

    @Parameters(paramLabel = "driver.json", description = "The published object.")
    private Path file;

    @Option(names = "--folder", paramLabel = "FOLDER", description = "Also say what differs from the driver in this folder.")
    private Path folder;

    @Option(names = "--show-secrets", description = "Print the secrets' values too, in clear.")
    private boolean showSecrets;

    UnsealCommand(Terminal terminal) {
        this.console = new Console(terminal);
    }

    @Override
    public Integer call() {
        if (!keys.given()) {
            throw console.usage("opening needs the gateway's key: --gateway-key KEY.pem");
        }
        try {
            PublishedObject object = PublishedObject.parse(ObjectFile.read(file));
            KeyPairs pairs = keys.read(System.getenv(), console::askSecretly);
            try (var opened = Opened.open(object, pairs)) {
                return show(opened, pairs);
            }
        } catch (ProjectException | PublishException refused) {
            return console.error(refused.getMessage(), refused instanceof SealException ? ExitCode.RESULT_FAILED : ExitCode.USAGE);
        }
    }

    private int show(Opened opened, KeyPairs pairs) throws ProjectException, PublishException {
        var text = new UnsealText(console.out());
        text.opened(file, opened, pairs, showSecrets);
        if (folder == null) {
            return ExitCode.FINE;
        }
        try (var comparison = Comparison.of(opened, DriverFolder.open(folder))) {
            text.compared(folder, comparison, showSecrets);
            return comparison.same() ? ExitCode.FINE : ExitCode.RESULT_FAILED;
        }
    }
}
