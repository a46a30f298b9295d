package io.syndicate.workbench.ui.logs;

import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/** Does something at most every 40 ms while a node's window is shown: log lines come without a new snapshot. FX thread only. */
final class Pulse extends AnimationTimer {

    private static final long PERIOD_NANOS = 40_000_000;

    private final Runnable task;
    private long last;

    private Pulse(Runnable task) {
        this.task = task;
    }

    /**
     * @param node whose window counts
     * @param task what to do; quick
     */
    static void whileShown(Node node, Runnable task) {
        var pulse = new Pulse(task);
        node.sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::showingProperty).orElse(false).addListener((_, _, showing) -> {
            if (showing) {
                pulse.start();
            } else {
                pulse.stop();
            }
        });
    }

    @Override
    public void handle(long now) {
        if (now - last >= PERIOD_NANOS) {
            last = now;
            task.run();
        }
    }
}
