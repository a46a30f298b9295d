package io.syndicate.workbench.ui.shell;

import io.syndicate.workbench.ui.common.Pulses;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** What makes the window whole after its first picture, step by step, so that the editor is there sooner. FX thread only. */
final class LateSteps {

    private static final int PULSES_OF_A_PICTURE = 3;

    private final Deque<Runnable> waiting;

    /** @param steps in the order in which they are done */
    LateSteps(List<Runnable> steps) {
        waiting = new ArrayDeque<>(steps);
    }

    /**
     * Begins when the first picture has had time to get to the screen: its last step, too, needs the FX thread. A key or a click does not wait.
     *
     * @param root where keys and clicks come
     */
    void begin(Node root) {
        EventHandler<InputEvent> asked = _ -> finish();
        root.addEventFilter(KeyEvent.KEY_PRESSED, asked);
        root.addEventFilter(MouseEvent.MOUSE_PRESSED, asked);
        waiting.add(() -> {
            root.removeEventFilter(KeyEvent.KEY_PRESSED, asked);
            root.removeEventFilter(MouseEvent.MOUSE_PRESSED, asked);
        });
        Pulses.after(PULSES_OF_A_PICTURE, this::next);
    }

    private void next() {
        if (!waiting.isEmpty()) {
            waiting.poll().run();
            Pulses.after(1, this::next);
        }
    }

    /** Does at once what is left. */
    void finish() {
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
    }
}
