package io.syndicate.workbench.chassis;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks executables whether they are a Python, and which; each has a deadline, and none can hang the asker. */
final class InterpreterProbe {

    private static final String QUESTION =
            "import sys; print(sys.executable + '\\n' + '.'.join(str(n) for n in sys.version_info[:3]))";
    private static final Pattern ANSWER = Pattern.compile("(/[^\\n]+)\\n(\\d+\\.\\d+\\.\\d+)\\n");

    private final Duration deadline;

    InterpreterProbe(Duration deadline) {
        this.deadline = deadline;
    }

    /** Those of the candidates that answered in time, in their order. They are asked side by side. */
    List<Interpreter> askAll(List<Path> candidates) {
        var asked = candidates.stream().map(this::ask).toList();
        return asked.stream().map(CompletableFuture::join).flatMap(Optional::stream).toList();
    }

    /** The interpreter behind one candidate; empty when it is none, or says nothing in time. */
    CompletableFuture<Optional<Interpreter>> ask(Path candidate) {
        Process process;
        try {
            process = start(candidate);
        } catch (IOException _) {
            return CompletableFuture.completedFuture(Optional.empty()); // not executable after all: not a Python
        }
        return process.onExit()
                .orTimeout(deadline.toMillis(), TimeUnit.MILLISECONDS)
                .handle((_, late) -> late == null ? answerOf(process) : giveUp(process));
    }

    /** With the inherited environment: version managers' shims are shell scripts that need PATH and HOME. */
    private static Process start(Path candidate) throws IOException {
        return new ProcessBuilder(candidate.toString(), "-c", QUESTION)
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectError(Redirect.DISCARD)
                .start();
    }

    private static Optional<Interpreter> answerOf(Process process) {
        try (var output = process.getInputStream()) {
            // Only what is there: a child that it left behind may hold the pipe open.
            var text = new String(output.readNBytes(output.available()), StandardCharsets.UTF_8);
            Matcher answer = ANSWER.matcher(text);
            return answer.matches()
                    ? Optional.of(new Interpreter(Path.of(answer.group(1)), answer.group(2)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Interpreter> giveUp(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        return Optional.empty();
    }
}
