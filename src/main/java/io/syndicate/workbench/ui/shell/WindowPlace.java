package io.syndicate.workbench.ui.shell;

import io.syndicate.workbench.session.Memory;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleConsumer;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Puts a window where it was left and remembers where it is; a screen that is gone hides no window. FX thread only. */
final class WindowPlace {

    private static final double GRIP_WIDTH = 200;
    private static final double GRIP_HEIGHT = 100;

    private final Memory memory;
    private final String name;

    /** @param name of the window in what is remembered */
    WindowPlace(Memory memory, String name) {
        this.memory = memory;
        this.name = name;
    }

    /** @param stage gets the remembered size and place, as far as screens have them; what it has of its own stays, no larger than the screen */
    void restore(Stage stage) {
        var numbers = memory.get().numbers();
        Double x = numbers.get(key("x"));
        Double y = numbers.get(key("y"));
        boolean seen = x != null && y != null && !Screen.getScreensForRectangle(x, y, GRIP_WIDTH, GRIP_HEIGHT).isEmpty();
        Rectangle2D screen = (seen ? Screen.getScreensForRectangle(x, y, GRIP_WIDTH, GRIP_HEIGHT).getFirst()
                : Screen.getPrimary()).getVisualBounds();
        use(numbers.getOrDefault(key("width"), stage.getWidth()), screen.getWidth(), stage::setWidth);
        use(numbers.getOrDefault(key("height"), stage.getHeight()), screen.getHeight(), stage::setHeight);
        if (seen) {
            stage.setX(x);
            stage.setY(y);
        }
        stage.setMaximized(numbers.getOrDefault(key("maximized"), 0.0) > 0);
    }

    private static void use(double wanted, double most, DoubleConsumer setter) {
        if (wanted > 0) {
            setter.accept(Math.min(wanted, most));
        }
    }

    /** @return where the window is, for {@link Memory} */
    Map<String, Double> numbers(Stage stage) {
        var numbers = new HashMap<String, Double>();
        numbers.put(key("maximized"), stage.isMaximized() ? 1.0 : 0.0);
        if (!stage.isMaximized() && !stage.isFullScreen()) {
            numbers.putAll(Map.of(key("x"), stage.getX(), key("y"), stage.getY(), key("width"), stage.getWidth(), key("height"),
                    stage.getHeight()));
        }
        return numbers;
    }

    private String key(String what) {
        return name + "." + what;
    }
}
