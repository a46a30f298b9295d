package io.syndicate.workbench.ui.shell;

import io.syndicate.workbench.session.Memory;
import io.syndicate.workbench.ui.common.SteadySplit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Puts dividers where they were left, and remembers where they are when the window closes. */
final class Dividers {

    private final Memory memory;
    private final Map<String, SteadySplit> panes = new LinkedHashMap<>();
    private final Map<String, double[]> usual = new HashMap<>();

    Dividers(Memory memory) {
        this.memory = memory;
    }

    void remember(Map<String, SteadySplit> named) {
        panes.putAll(named);
        named.forEach((name, pane) -> {
            usual.put(name, pane.getDividerPositions());
            restore(name, pane);
        });
    }

    private void restore(String name, SteadySplit pane) {
        var numbers = memory.get().numbers();
        for (int i = 0; i < pane.getDividers().size(); i++) {
            Double position = numbers.get(key(name, i));
            if (position != null && position > 0 && position < 1) {
                pane.setDividerPosition(i, position);
            }
        }
    }

    /** Back to the positions of a new window. */
    void reset() {
        panes.forEach((name, pane) -> pane.setDividerPositions(usual.get(name)));
    }

    /** @return where all dividers are, for {@link Memory} */
    Map<String, Double> positions() {
        var positions = new HashMap<String, Double>();
        panes.forEach((name, pane) -> {
            double[] wanted = pane.wanted();
            for (int i = 0; i < wanted.length; i++) {
                positions.put(key(name, i), wanted[i]);
            }
        });
        return positions;
    }

    private static String key(String name, int index) {
        return "divider." + name + "." + index;
    }
}
