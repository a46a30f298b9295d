package io.syndicate.workbench.ui.common;

import javafx.animation.AnimationTimer;

/** Work for later pulses: what is shown first is painted before it. FX thread only. */
public final class Pulses {

    private Pulses() {
    }

    /**
     * @param count how many pulses pass first, at least 1
     * @param task  run once, at the beginning of a pulse
     */
    public static void after(int count, Runnable task) {
        new AnimationTimer() {
            private int left = count;

            @Override
            public void handle(long now) {
                if (left-- == 0) {
                    stop();
                    task.run();
                }
            }
        }.start();
    }
}
