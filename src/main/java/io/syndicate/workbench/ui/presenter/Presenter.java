package io.syndicate.workbench.ui.presenter;

import io.syndicate.workbench.ui.common.Snapshots;
import io.syndicate.workbench.ui.common.Zoomed;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.util.Subscription;

/** Presenter mode: puts one rewrite at a time in place of the window's contents, and everything back when it is left. FX thread only. */
public final class Presenter {

    private static final KeyCombination THEME = KeyCombination.valueOf("Shortcut+Shift+L");

    private final Snapshots snapshots;
    private final Runnable toggleTheme;

    /**
     * @param snapshots   whose rewrites are shown
     * @param toggleTheme switches between light and dark
     */
    public Presenter(Snapshots snapshots, Runnable toggleTheme) {
        this.snapshots = snapshots;
        this.toggleTheme = toggleTheme;
    }

    /** @param window that is shown; its contents and focus come back with Escape */
    public void over(Zoomed window) {
        var stage = (Stage) window.getScene().getWindow();
        Node focus = window.getScene().getFocusOwner();
        boolean wasFull = stage.isFullScreen();
        var following = new AtomicReference<>(Subscription.EMPTY);
        var view = new PresenterView(() -> {
            following.get().unsubscribe();
            stage.setFullScreen(wasFull);
            window.uncover();
            if (focus != null) {
                focus.requestFocus();
            }
        });
        following.set(snapshots.property().subscribe(view::show));
        view.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (THEME.match(key)) {
                toggleTheme.run();
            }
            key.consume(); // no menu of the window beneath takes it
        });
        window.cover(view);
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreen(true);
        view.requestFocus();
    }
}
