package io.syndicate.workbench.ui.shell;

import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;

/** The panes that have a key, in the order of their digits. */
enum PaneKeys {
    EDITOR("Editor"),
    SAMPLES("Samples"),
    CHECKS("Checks"),
    REWRITES("Rewrites"),
    ROUND_TRIPS("Round trips"),
    LOGS("Worker logs");

    private final String title;

    PaneKeys(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** @return as JavaFX writes keys */
    String key() {
        return "Shortcut+DIGIT" + (ordinal() + 1);
    }

    /** Gives the focus to what a pane is about: its code, list or table, and only where there is none to a button. */
    static void focusIn(Node pane) {
        Stream.concat(takers(pane).filter(node -> !(node instanceof ButtonBase)), takers(pane)).findFirst().ifPresent(Node::requestFocus);
    }

    private static Stream<Node> takers(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Stream.empty();
        }
        var own = node.isFocusTraversable() ? Stream.of(node) : Stream.<Node>empty();
        return node instanceof Parent parent && !node.isFocusTraversable()
                ? Stream.concat(own, parent.getChildrenUnmodifiable().stream().flatMap(PaneKeys::takers)) : own;
    }
}
