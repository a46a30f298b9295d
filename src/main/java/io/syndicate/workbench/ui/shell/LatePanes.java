package io.syndicate.workbench.ui.shell;

import io.syndicate.workbench.ui.common.Pulses;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Panes that stay out of the window's first picture and come one by one after it, so that the editor is there sooner. FX thread only. */
final class LatePanes {

    private record Late(Node node, Pane parent, int index) {

        void putBack() {
            parent.getChildren().add(Math.min(index, parent.getChildren().size()), node);
        }
    }

    private static final int PULSES_OF_A_PICTURE = 3;

    private final Deque<Late> waiting = new ArrayDeque<>();

    /** @param panes taken out of their parents, which hold their room; in the order in which they come back */
    LatePanes(List<Node> panes) {
        for (Node node : panes) {
            Pane parent = (Pane) node.getParent();
            waiting.add(new Late(node, parent, parent.getChildren().indexOf(node)));
        }
        waiting.forEach(late -> late.parent().getChildren().remove(late.node()));
    }

    /** Begins when the first picture has had time to get to the screen: its last step, too, needs the FX thread. */
    void putBack() {
        Pulses.after(PULSES_OF_A_PICTURE, this::putNextBack);
    }

    private void putNextBack() {
        Late next = waiting.poll();
        if (next != null) {
            next.putBack();
            Pulses.after(1, this::putNextBack);
        }
    }
}
