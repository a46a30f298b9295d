package io.syndicate.workbench.ui.roundtrips;

import io.syndicate.workbench.ui.common.Amounts;
import io.syndicate.workbench.ui.common.Icons;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One round trip's bytes: what is compared, a way from difference to difference, and the bytes or messages. FX thread only. */
public final class ComparePane extends VBox {

    private static final String IN_OUT = "in ↔ out";
    private static final KeyCombination BEFORE = new KeyCodeCombination(KeyCode.F7, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination NEXT = new KeyCodeCombination(KeyCode.F7);

    private final MenuButton with = new MenuButton(IN_OUT);
    private final Button before = button(Feather.ARROW_UP, "Difference before (Shift+F7)", "previousDifference");
    private final Button next = button(Feather.ARROW_DOWN, "Next difference (F7)", "nextDifference");
    private final Hyperlink place = new Hyperlink();
    private final Label remark = new Label();
    private final Hyperlink cancel = new Hyperlink("Cancel");
    private final BytesView bytes = new BytesView();
    private final MessageView messages = new MessageView();
    private final TripWork work = new TripWork();
    private String chosen = IN_OUT;
    private TripRow row;
    private TripSides sides;
    private TripFacts facts = TripFacts.NONE;

    /** Shows nothing yet. */
    public ComparePane() {
        getStyleClass().add("compare-pane");
        with.getStyleClass().addAll("header-button", "compare-with", "compact");
        with.setMinWidth(USE_PREF_SIZE);
        with.setAccessibleHelp("Which bytes are compared: what came back, or what is stored with other stored bytes of this chunk");
        place.setAccessibleHelp("Scroll to this difference");
        place.setOnAction(_ -> bytes.goToCurrent());
        place.setWrapText(true);
        remark.getStyleClass().addAll("muted", "small");
        remark.setWrapText(true);
        cancel.setAccessibleHelp("Compare no further");
        cancel.setOnAction(_ -> work.cancel());
        before.setOnAction(_ -> step(-1));
        next.setOnAction(_ -> step(1));
        for (Node node : new Node[] {place, remark, cancel}) {
            node.managedProperty().bind(node.visibleProperty());
        }
        HBox.setHgrow(place, Priority.SOMETIMES);
        var bar = new HBox(with, before, next, place, remark, cancel);
        bar.getStyleClass().add("compare-bar");
        messages.setVisible(false);
        cancel.setVisible(false);
        var stack = new StackPane(bytes, messages);
        VBox.setVgrow(stack, Priority.ALWAYS);
        getChildren().setAll(bar, stack);
        say();
    }

    /** Lets F7 and Shift+F7 lead from difference to difference anywhere in a pane. @param pane holds this one */
    void listenIn(Node pane) {
        pane.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (NEXT.match(key) || BEFORE.match(key)) {
                step(NEXT.match(key) ? 1 : -1);
                key.consume();
            }
        });
    }

    private void step(int by) {
        bytes.step(by);
        say();
    }

    /** @param shown whose bytes, null for none */
    void show(TripRow shown) {
        row = shown;
        Map<String, byte[]> others = row == null ? Map.of() : row.against().others(row.trip());
        list(others);
        if (!others.containsKey(chosen)) {
            chosen = IN_OUT;
        }
        with.setText(chosen.equals(IN_OUT) ? IN_OUT : "wire ↔ " + chosen);
        compare(row == null ? null : chosen.equals(IN_OUT) ? TripSides.of(row.trip())
                : TripSides.wire(row.trip(), chosen, others.get(chosen)));
    }

    private void list(Map<String, byte[]> others) {
        var items = new ArrayList<MenuItem>();
        items.add(item(IN_OUT, IN_OUT));
        others.keySet().forEach(name -> items.add(item("wire ↔ " + name, name)));
        with.getItems().setAll(items);
    }

    private MenuItem item(String text, String choice) {
        var item = new RadioMenuItem(text);
        item.setSelected(choice.equals(chosen));
        item.setOnAction(_ -> {
            chosen = choice;
            show(row);
        });
        return item;
    }

    private void compare(TripSides wanted) {
        if (wanted != null && wanted.sameBytes(sides)) {
            return;
        }
        sides = wanted;
        messages.show(messages.isVisible() ? sides : null);
        if (sides == null) {
            work.cancel();
            done(TripFacts.NONE);
            return;
        }
        facts = TripFacts.NONE;
        boolean slow = sides.longest() > TripWork.AT_ONCE;
        if (slow) {
            bytes.show(sides, facts);
        }
        cancel.setVisible(slow);
        TripSides begun = sides;
        work.begin(sides, read -> {
            if (begun == sides) {
                done(read);
            }
        });
        say();
    }

    private void done(TripFacts read) {
        facts = read;
        cancel.setVisible(false);
        bytes.show(sides, facts);
        say();
    }

    /** @param form hex, text or message */
    void showAs(BytesForm form) {
        boolean message = form == BytesForm.MESSAGE;
        bytes.setVisible(!message);
        messages.setVisible(message);
        if (message) {
            messages.show(sides);
        } else {
            bytes.showText(form == BytesForm.TEXT);
        }
    }

    private void say() {
        int count = facts.changes().changes().size();
        before.setDisable(count == 0);
        next.setDisable(count == 0);
        place.setVisible(count > 0);
        if (count > 0) {
            ByteChange change = facts.changes().changes().get(bytes.current());
            place.setText("%s of %s%s at %s: %s".formatted(Amounts.number(bytes.current() + 1L), Amounts.number(count),
                    facts.changes().whole() ? "" : "+",
                    Amounts.number(change.leftFrom()), change.words()));
        }
        String said = remarkText(count);
        remark.setText(said);
        remark.setVisible(!said.isEmpty());
    }

    private String remarkText(int count) {
        if (cancel.isVisible()) {
            return "comparing " + Amounts.count(sides.longest(), "byte") + " …";
        }
        if (!facts.changes().whole()) {
            return String.format(Locale.ROOT, "too much differs: not compared from %,d on, the bytes there are unmarked",
                    facts.changes().endsAt());
        }
        return sides == null || count > 0 ? "" : sides.comparable() ? "equal" : "nothing to compare";
    }

    private static Button button(Feather icon, String tooltip, String id) {
        var button = new Button();
        button.setGraphic(Icons.of(icon));
        button.getStyleClass().addAll("icon-only", "compact");
        button.setAccessibleHelp(tooltip);
        button.setAccessibleText(tooltip);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }
}
