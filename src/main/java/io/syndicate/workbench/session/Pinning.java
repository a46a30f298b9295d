package io.syndicate.workbench.session;

import io.syndicate.workbench.project.PinEdit;
import io.syndicate.workbench.project.ProjectException;
import io.syndicate.workbench.project.ProjectFile;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Pins of the open driver, with undo for as long as it is open. Thread-safe; files are written on the session's thread. */
final class Pinning implements PinActions {

    private static final int MAX_UNDO = 100;

    /** Changes the open driver's {@code workbench.json} on the session's thread. */
    interface Desk {
        void change(Change change);
    }

    /** One change of the file. */
    interface Change {
        ProjectFile of(ProjectFile file) throws ProjectException;
    }

    /** What was done, and what takes it back. */
    private record Step(String what, PinEdit inverse) {
    }

    private final Desk desk;
    private final Deque<Step> steps = new ArrayDeque<>();

    Pinning(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void change(String what, PinEdit edit) {
        desk.change(file -> {
            ProjectFile saved = file.savePins(edit.applyTo(file.checks().pins()));
            remember(new Step(what, edit.inverse(file.checks().pins())));
            return saved;
        });
    }

    private synchronized void remember(Step step) {
        steps.push(step);
        if (steps.size() > MAX_UNDO) {
            steps.removeLast();
        }
    }

    @Override
    public void undo() {
        desk.change(file -> {
            Step step = last();
            ProjectFile saved = step == null ? file : file.savePins(step.inverse().applyTo(file.checks().pins()));
            forget(step);
            return saved;
        });
    }

    private synchronized Step last() {
        return steps.peek();
    }

    private synchronized void forget(Step step) {
        steps.remove(step);
    }

    @Override
    public synchronized Optional<String> undoable() {
        return Optional.ofNullable(steps.peek()).map(Step::what);
    }

    /** Another driver is open: nothing of this one is taken back there. */
    synchronized void forget() {
        steps.clear();
    }
}
