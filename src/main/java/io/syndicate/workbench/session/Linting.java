package io.syndicate.workbench.session;

import io.syndicate.workbench.chassis.Interpreter;
import io.syndicate.workbench.chassis.NoInterpreterException;
import io.syndicate.workbench.chassis.WorkerProgram;
import io.syndicate.workbench.lint.LintReport;
import io.syndicate.workbench.lint.LintSubject;
import io.syndicate.workbench.lint.Linter;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Examines the files while they are typed, by the project's own interpreter; the newest text wins. Thread-safe. */
public final class Linting implements AutoCloseable {


    /** Gives the interpreter to judge by. */
    interface Python {
        Interpreter get() throws NoInterpreterException;
    }

    /** What is to be examined, and who is told. */
    private record Question(LintSubject subject, Consumer<LintReport> answer) {
    }

    private final WorkerProgram program;
    private final Python python;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("linter").factory());
    private final AtomicReference<Question> newest = new AtomicReference<>();
    private Interpreter judge;
    private volatile Linter linter;
    private volatile boolean closed;

    Linting(WorkerProgram program, Python python) {
        this.program = program;
        this.python = python;
    }

    /**
     * @param subject replaces whatever was asked and not begun yet
     * @param answer  told once, on another thread, or never where a newer question came first
     */
    public void examine(LintSubject subject, Consumer<LintReport> answer) {
        newest.set(new Question(subject, answer));
        try {
            thread.execute(this::next);
        } catch (RejectedExecutionException _) {
            newest.set(null); // closed: nobody looks any more
        }
    }

    private void next() {
        var question = newest.getAndSet(null);
        if (question != null) {
            question.answer().accept(report(question.subject()));
        }
    }

    private LintReport report(LintSubject subject) {
        try {
            return current().examine(subject);
        } catch (NoInterpreterException _) {
            return Linter.withoutPython(subject); // said elsewhere: the driver does not start either
        } catch (IOException e) {
            if (!closed) {
                System.getLogger(Linting.class.getName()).log(Level.WARNING,
                        "Problems as you type: {0}; it is started again at the next change", e.getMessage());
            }
            leave();
            return Linter.withoutPython(subject);
        }
    }

    private Linter current() throws NoInterpreterException, IOException {
        var wanted = python.get();
        if (linter == null || !wanted.equals(judge)) {
            leave();
            judge = wanted;
            linter = new Linter(program, wanted);
            if (closed) {
                leave();
                throw new IOException("the session is over");
            }
        }
        return linter;
    }

    private void leave() {
        if (linter != null) {
            linter.close();
            linter = null;
        }
    }

    /** Ends the helper; open questions stay unanswered or are answered without Python. */
    @Override
    public void close() {
        closed = true;
        thread.shutdown();
        var now = linter;
        if (now != null) {
            now.close();
        }
    }
}
