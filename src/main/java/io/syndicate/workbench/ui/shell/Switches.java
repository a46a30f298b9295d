package io.syndicate.workbench.ui.shell;

import io.syndicate.workbench.session.Memory;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;

/** What is on or off in the window, such as wrapped log lines, as it was left. FX thread only. */
final class Switches {

    private final Memory memory;
    private final Map<String, BooleanProperty> switches = new LinkedHashMap<>();

    Switches(Memory memory) {
        this.memory = memory;
    }

    /** @param name in what is remembered @param on set now where it is remembered @return this */
    Switches remember(String name, BooleanProperty on) {
        switches.put("switch." + name, on);
        Double remembered = memory.get().numbers().get("switch." + name);
        if (remembered != null) {
            on.set(remembered > 0);
        }
        return this;
    }

    /** @return how they are, for {@link Memory} */
    Map<String, Double> numbers() {
        var numbers = new LinkedHashMap<String, Double>();
        switches.forEach((name, on) -> numbers.put(name, on.get() ? 1.0 : 0.0));
        return numbers;
    }
}
