package io.syndicate.workbench.ui.shell;

import io.syndicate.workbench.session.WorkbenchSession;
import io.syndicate.workbench.ui.common.FxThread;
import io.syndicate.workbench.ui.common.Snapshots;
import io.syndicate.workbench.ui.common.Zoomed;
import io.syndicate.workbench.ui.editor.EditorController;
import io.syndicate.workbench.ui.presenter.Presenter;
import io.syndicate.workbench.ui.publish.PublishDialog;
import io.syndicate.workbench.ui.timing.TimingWindow;
import java.util.function.Supplier;

/** What menus and buttons do with the open driver, and which windows they open. FX thread only. */
final class ShellActions {

    private final WorkbenchSession session;
    private final Snapshots snapshots;
    private final Ask ask;
    private final EditorController editor;
    private final Look look;
    private final Supplier<Zoomed> whole;

    ShellActions(WorkbenchSession session, Snapshots snapshots, Ask ask, EditorController editor, Look look,
            Supplier<Zoomed> whole) {
        this.session = session;
        this.snapshots = snapshots;
        this.ask = ask;
        this.editor = editor;
        this.look = look;
        this.whole = whole;
    }

    /** Saves what is unsaved, starts the driver if it changed, and sends all samples. */
    void run() {
        whenSaved(session::run);
    }

    private void whenSaved(Runnable action) {
        FxThread.then(editor.saveAll(), saved -> {
            if (saved) {
                action.run();
            }
        });
    }

    /** Sends no more samples. */
    void cancel() {
        session.cancelRun();
    }

    void restartWorkers() {
        session.restartWorkers();
    }

    /** Turns running at each save on or off. */
    void toggleAuto() {
        session.setAuto(!snapshots.get().auto());
        snapshots.tick();
    }

    /** Asks how the driver is to be run. */
    void changeSettings() {
        snapshots.get().project().ifPresent(project -> ask.show(new RunSettingsDialog(project.settings()), "Run settings of "
                + project.name())
                .ifPresent(session::setSettings));
    }

    /** Saves what is unsaved and asks how the driver is to be published. */
    void publish() {
        whenSaved(() -> snapshots.get().project().ifPresent(project ->
                new PublishDialog(ask.owner(), session.publishing(), session.checking(), project.name(), project.folder()).show()));
    }

    /** One rewrite at a time in large type, until it is left. */
    void present() {
        new Presenter(snapshots, look::toggle).over(whole.get());
    }

    /** How long calls took, in a window of its own. */
    void showTiming() {
        new TimingWindow(ask.owner(), session.timing(), snapshots).show();
    }

    void showDriverHelp() {
        ask.inform("What a driver may do", HelpTexts.driver());
    }

    void showAbout() {
        ask.inform("Syndicate Driver Workbench", HelpTexts.about(session.logPath()));
    }
}
