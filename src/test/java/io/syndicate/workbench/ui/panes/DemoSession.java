package io.syndicate.workbench.ui.panes;

import io.syndicate.workbench.chassis.ChassisView;
import io.syndicate.workbench.chassis.Generation;
import io.syndicate.workbench.chassis.Interpreter;
import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.chassis.ModeView;
import io.syndicate.workbench.project.PinEdit;
import io.syndicate.workbench.project.Pins;
import io.syndicate.workbench.project.ProjectSettings;
import io.syndicate.workbench.project.Samples;
import io.syndicate.workbench.run.Results;
import io.syndicate.workbench.session.PinActions;
import io.syndicate.workbench.session.ProjectView;
import io.syndicate.workbench.session.SessionSnapshot;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A session's snapshots made by hand; a test changes them and ticks. */
public final class DemoSession implements PinActions {

    public static final Interpreter PYTHON = new Interpreter(Path.of("python3"), "3.11.7");

    private final ArrayDeque<Map.Entry<String, PinEdit>> undo = new ArrayDeque<>();
    private SessionSnapshot snapshot = empty();

    public static SessionSnapshot empty() {
        var modes = List.of(Mode.values()).stream().map(mode -> new ModeView(mode, false, List.of())).toList();
        return new SessionSnapshot(Optional.empty(), new ChassisView(Optional.empty(), 0, Optional.empty(), Optional.empty(), modes,
                List.of(), 0),
                Results.NONE, Optional.of(PYTHON), List.of(PYTHON), true, Optional.empty(), Optional.empty());
    }

    public SessionSnapshot snapshot() {
        return snapshot;
    }

    public DemoSession project(Samples samples) {
        var project = new ProjectView(Path.of("coral"), "coral", Map.of(), samples, ProjectSettings.DEFAULT, List.of());
        return change(s -> new SessionSnapshot(Optional.of(project), s.chassis(), s.results(), s.interpreter(), s.interpreters(), s.auto(),
                s.progress(), s.notice()));
    }

    public DemoSession results(Results results) {
        return change(s -> new SessionSnapshot(s.project(), s.chassis(), results, s.interpreter(), s.interpreters(), s.auto(), s.progress(),
                s.notice()));
    }

    public DemoSession chassis(UnaryOperator<ChassisView> change) {
        return change(s -> new SessionSnapshot(s.project(), change.apply(s.chassis()), s.results(), s.interpreter(), s.interpreters(),
                s.auto(),
                s.progress(), s.notice()));
    }

    public DemoSession serving(int generation) {
        return chassis(c -> new ChassisView(Optional.of(generation(generation)), 21_000, c.starting(), c.broken(), c.modes(), c.deaths(),
                0));
    }

    /** Pins at once what a real session would write to the file first. */
    public DemoSession pins(Pins pins) {
        return change(s -> new SessionSnapshot(s.project().map(project -> project.withPins(pins)), s.chassis(), s.results(),
                s.interpreter(),
                s.interpreters(), s.auto(), s.progress(), s.notice()));
    }

    public Pins pins() {
        return snapshot.project().orElseThrow().pins();
    }

    @Override
    public void change(String what, PinEdit edit) {
        undo.push(Map.entry(what, edit.inverse(pins())));
        pins(edit.applyTo(pins()));
    }

    @Override
    public void undo() {
        pins(undo.pop().getValue().applyTo(pins()));
    }

    @Override
    public Optional<String> undoable() {
        return Optional.ofNullable(undo.peek()).map(Map.Entry::getKey);
    }

    public static Generation generation(int number) {
        return new Generation(number, "0123456789ab", PYTHON);
    }

    public DemoSession change(UnaryOperator<SessionSnapshot> change) {
        snapshot = change.apply(snapshot);
        return this;
    }
}
