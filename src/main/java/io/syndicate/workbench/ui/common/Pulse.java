package io.syndicate.workbench.ui.common;

import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/** Does something again and again, at most once a period: what the window shows is pulled, not pushed. FX thread only. */
public final class Pulse extends AnimationTimer {

    /** The period, in milliseconds, of what is to seem immediate. */
    public static final int QUICK = 40;

    private static final long NANOS = 1_000_000;

    private final long period;
    private final Runnable task;
    private long last;

    /** @param millis shortest time between two turns @param task what to do; quick */
    public Pulse(int millis, Runnable task) {
        this.period = millis * NANOS;
        this.task = task;
    }

    /**
     * @param node whose window counts
     * @return this, which from now on runs while that window is shown
     */
    public Pulse whileShown(Node node) {
        node.sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::showingProperty).orElse(false).subscribe(showing -> {
            if (showing) {
                start();
            } else {
                stop();
            }
        });
        return this;
    }

    @Override
    public void handle(long now) {
        if (now - last >= period) {
            last = now;
            task.run();
        }
    }
}
