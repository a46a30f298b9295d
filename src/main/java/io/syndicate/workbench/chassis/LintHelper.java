package io.syndicate.workbench.chassis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * A long-lived Python that reads drivers and never runs them: one line of JSON in, one line out. It ends by itself when its input does, so
 * none outlives the workbench, and ten seconds after a question that it cannot answer. Not thread-safe, except for {@link #close}.
 */
public final class LintHelper implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Process process;
    private final OutputStream questions;
    private final BufferedReader answers;
    private final String greeting;

    private LintHelper(Process process) throws IOException {
        this.process = process;
        this.questions = process.getOutputStream();
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
        this.greeting = answer();
    }

    /**
     * @param program     the bundled one, installed
     * @param interpreter which Python is to judge
     * @return once it has said its greeting
     * @throws IOException where it cannot be started, or says nothing
     */
    public static LintHelper start(WorkerProgram program, Interpreter interpreter) throws IOException {
        var script = program.guard().resolveSibling("workbench-lint");
        var builder = new ProcessBuilder(List.of(interpreter.executable().toString(), "-E", "-s", "-S", script.toString()));
        builder.directory(script.getParent().toFile());
        builder.environment().clear();
        return new LintHelper(builder.redirectError(ProcessBuilder.Redirect.DISCARD).start());
    }

    /** @return what it says of itself: a JSON object */
    public String greeting() {
        return greeting;
    }

    /**
     * @param question a JSON object in one line of ASCII
     * @return the answer, a JSON object
     * @throws IOException where it has ended; it answers nothing any more then
     */
    public String ask(String question) throws IOException {
        questions.write((question + "\n").getBytes(StandardCharsets.US_ASCII));
        questions.flush();
        return answer();
    }

    private String answer() throws IOException {
        var line = answers.readLine();
        if (line == null) {
            close();
            throw new IOException("The Python that looks for problems has ended");
        }
        return line;
    }

    long pid() {
        return process.pid();
    }

    /** Ends it; whoever waits for an answer gets an exception. */
    @Override
    public void close() {
        HelperEnd.of(process, PATIENCE);
    }
}
