package io.syndicate.workbench.ui.roundtrips;

import io.syndicate.workbench.ui.common.Amounts;
import io.syndicate.workbench.ui.common.FittingLabel;
import io.syndicate.workbench.ui.common.Icons;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** Which bytes of a long chunk are in view, and quick ways to others; not there for short chunks. FX thread only. */
final class SliceBar extends HBox {

    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final FittingLabel where = new FittingLabel();
    private final TextField offset = new TextField();
    private final Button earlier;
    private final Button later;
    private final BooleanProperty needed = new SimpleBooleanProperty();
    private int longest;

    /**
     * @param hasRoom whether there is room for this bar beside the bytes themselves, which come first
     * @param step    a long step to and fro, by -1 or 1
     * @param goTo    shows the byte at an offset
     */
    SliceBar(ObservableBooleanValue hasRoom, IntConsumer step, IntConsumer goTo) {
        getStyleClass().addAll("pane-footer", "slice-bar");
        earlier = button(Feather.CHEVRON_LEFT, "Earlier bytes (Home: the first)", "earlierBytes", () -> step.accept(-1));
        later = button(Feather.CHEVRON_RIGHT, "Later bytes (End: the last)", "laterBytes", () -> step.accept(1));
        where.setId("slice");
        where.getStyleClass().addAll("muted", "small");
        HBox.setHgrow(where, Priority.ALWAYS);
        offset.setId("goToOffset");
        offset.getStyleClass().addAll("mono", "compact");
        offset.setPromptText("Go to offset");
        offset.setAccessibleText("Go to offset");
        offset.setAccessibleHelp("An offset as the rows show it, in hex, or in decimal with a leading #; Enter goes there");
        offset.setPrefColumnCount(12);
        offset.setMinWidth(70);
        offset.setOnAction(_ -> {
            OptionalInt at = parse(offset.getText(), longest);
            offset.pseudoClassStateChanged(FAILED, at.isEmpty());
            at.ifPresent(goTo);
        });
        offset.textProperty().subscribe(() -> offset.pseudoClassStateChanged(FAILED, false));
        getChildren().setAll(earlier, later, where, offset);
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(needed.and(hasRoom));
    }

    /** The chunk is short. */
    void hide() {
        needed.set(false);
    }

    /** @param from first byte in view @param to behind its last one @param longest how many bytes there are */
    void show(int from, int to, int longest) {
        this.longest = longest;
        needed.set(true);
        String first = Amounts.number(from);
        String slice = "%s to %s of %s".formatted(first, Amounts.number(to), Amounts.number(longest));
        where.say(List.of("bytes " + slice, slice, first), "Bytes " + slice + " are in view");
        earlier.setDisable(from == 0);
        later.setDisable(to >= longest);
    }

    /** @return the offset that a text names: hex, or decimal behind {@code #}; empty where it names none below the length */
    static OptionalInt parse(String text, int length) {
        String trimmed = text.strip().toLowerCase(Locale.ROOT).replace(",", "");
        try {
            int at = trimmed.startsWith("#") ? Integer.parseInt(trimmed.substring(1))
                    : Integer.parseInt(trimmed.startsWith("0x") ? trimmed.substring(2) : trimmed, 16);
            return at >= 0 && at < length ? OptionalInt.of(at) : OptionalInt.empty();
        } catch (NumberFormatException _) {
            return OptionalInt.empty();
        }
    }

    private static Button button(Feather icon, String name, String id, Runnable action) {
        var button = new Button(null, Icons.of(icon));
        button.setId(id);
        button.getStyleClass().addAll("icon-only", "compact");
        button.setAccessibleHelp(name);
        button.setAccessibleText(name);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
