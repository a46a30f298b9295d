package io.syndicate.workbench.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The {@code openssl} command, as an implementation that is not ours. Without it these tests fail: nothing else proves what they prove. */
final class OpenSsl {

    private static final long LONGEST_SECONDS = 60;

    private final Path folder;

    OpenSsl(Path folder) {
        this.folder = folder;
    }

    /** Runs it in the folder and waits for its end, which must be a good one. */
    void run(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        Path said = folder.resolve("openssl.txt");
        Process process = start(command, said);
        try {
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError(command + " did not end");
            }
        } finally {
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw new AssertionError(command + " ended with " + process.exitValue() + ": " + java.nio.file.Files.readString(said));
        }
    }

    private Process start(List<String> command, Path said) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(said.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null"))).start();
        } catch (IOException missing) {
            throw new AssertionError("NO openssl COMMAND ON THIS MACHINE: sealing cannot be proven against another implementation. "
                    + "Install the package openssl (README, What you need)", missing);
        }
    }
}
