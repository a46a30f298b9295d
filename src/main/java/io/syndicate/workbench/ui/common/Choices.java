package io.syndicate.workbench.ui.common;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ChoiceBox;
import javafx.util.StringConverter;

/** Boxes to choose one of a few values from, each shown in words. FX thread only. */
public final class Choices {

    private Choices() {
    }

    /**
     * @param values at least one
     * @param words  what each is called
     * @param <T>    what is chosen
     * @return as wide as it may be; the first value is chosen
     */
    public static <T> ChoiceBox<T> box(List<T> values, Function<T, String> words) {
        var box = new ChoiceBox<T>();
        box.getItems().setAll(values);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("a choice is not typed");
            }
        });
        box.getSelectionModel().selectFirst();
        return box;
    }
}
