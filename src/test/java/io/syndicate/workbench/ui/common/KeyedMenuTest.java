package io.syndicate.workbench.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.ui.FxTest;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys of a list's menu: where they act, where they do not, and where the menu opens. */
class KeyedMenuTest extends FxTest {

    private final List<String> done = new ArrayList<>();
    private ListView<String> list;
    private TextField field;
    private KeyedMenu menu;
    private MenuItem pin;

    @BeforeEach
    void window() {
        toolkit();
        list = onFx(() -> new ListView<>(FXCollections.observableArrayList("a", "b", "c", "d", "e")));
        field = onFx(() -> new TextField());
        pin = onFx(() -> Menus.item("Pin", "P", () -> done.add("pin " + list.getSelectionModel().getSelectedItem())));
        menu = onFx(() -> new KeyedMenu(pin, new Menu("Only", null, Menus.item("Only this", "Shift+W", () -> done.add("only")))));
        onFx(() -> menu.install(list));
        show(onFx(() -> new VBox(list, field)), Theme.LIGHT, 300, 400);
        onFx(() -> {
            list.getSelectionModel().select(2);
            list.requestFocus();
        });
        settle();
    }

    @Test
    void aKeyMustActOnTheListThatHasTheFocusWithoutItsMenu() {
        push(KeyCode.P);
        press(KeyCode.SHIFT).push(KeyCode.W).release(KeyCode.SHIFT);
        assertEquals(List.of("pin c", "only"), done);
        assertFalse(menu.isShowing());
    }

    @Test
    void aKeyMustBeALetterInAFieldOfTheSameWindow() {
        onFx(field::requestFocus);
        push(KeyCode.P);
        await("it is typed", () -> field.getText().equals("p"));
        assertEquals(List.of(), done);
    }

    @Test
    void aDisabledItemMustNotActByItsKey() {
        onFx(() -> menu.refreshWith(() -> pin.setDisable(list.getSelectionModel().getSelectedIndex() == 2)));
        push(KeyCode.P);
        assertEquals(List.of(), done);
        onFx(() -> list.getSelectionModel().select(3));
        push(KeyCode.P);
        assertEquals(List.of("pin d"), done);
    }

    @Test
    void shiftF10MustOpenItAtTheSelectedRowAndAKeyThereMustActAndCloseIt() {
        press(KeyCode.SHIFT).push(KeyCode.F10).release(KeyCode.SHIFT);
        await("it is open", menu::isShowing);
        Bounds row = onFx(() -> list.lookupAll(".list-cell").stream().map(IndexedCell.class::cast).filter(cell -> cell.getIndex() == 2)
                .map(cell -> cell.localToScreen(cell.getBoundsInLocal())).findFirst().orElseThrow());
        assertEquals(row.getMaxY(), onFx(() -> menu.getAnchorY()), 6);
        assertTrue(onFx(() -> menu.getAnchorX()) < row.getCenterX());
        push(KeyCode.P);
        await("it is closed", () -> !menu.isShowing());
        assertEquals(List.of("pin c"), done);
    }

    @Test
    void enterInTheOpenMenuMustTakeTheItemThatWasGoneToNotTheOneWhoseKeyItIs() {
        onFx(() -> {
            menu.getItems().addFirst(Menus.item("Edit", "Enter", () -> done.add("edit")));
            menu.getItems().remove(2);
        });
        push(KeyCode.ENTER);
        assertEquals(List.of("edit"), done);
        push(KeyCode.CONTEXT_MENU);
        await("it is open", menu::isShowing);
        for (int i = 0; i < 4 && !goneTo("Pin"); i++) {
            push(KeyCode.DOWN);
            settle();
        }
        push(KeyCode.ENTER);
        await("it is closed", () -> !menu.isShowing());
        assertEquals(List.of("edit", "pin c"), done);
    }

    private boolean goneTo(String item) {
        return onFx(() -> menu.getSkin().getNode().lookupAll(".menu-item").stream().filter(Node::isFocused)
                .anyMatch(node -> ((Label) node.lookup(".label")).getText().equals(item)));
    }

    @Test
    void theMenuKeyMustOpenItToo() {
        push(KeyCode.CONTEXT_MENU);
        await("it is open", menu::isShowing);
        push(KeyCode.ESCAPE);
        await("it is closed", () -> !menu.isShowing());
    }
}
