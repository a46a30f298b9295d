package io.syndicate.workbench.ui.common;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A context menu whose items' accelerators act where what it belongs to has the focus, open or not, and nowhere else in the window. A right
 * click opens it at the mouse, Shift+F10 or the Menu key at the selected row. FX thread only.
 *
 * <p>It is never a control's {@code contextMenu}: JavaFX would make the accelerators keys of the whole window.
 */
public class KeyedMenu extends ContextMenu {

    private static final double INSET = 24;
    private Runnable refresh = () -> { };

    /** @param items shown as they are until {@link #refreshWith} says otherwise */
    public KeyedMenu(MenuItem... items) {
        super(items);
        addEventFilter(KeyEvent.KEY_PRESSED, this::take);
    }

    /** @param refresh enables, names and fills the items; run before the menu opens and before a key acts */
    public final void refreshWith(Runnable refresh) {
        this.refresh = refresh;
    }

    /** @param owner opens the menu, and listens for its items' keys while it or what is in it has the focus */
    public final void install(Node owner) {
        openOver(owner);
        actIn(owner);
    }

    /** @param owner listens for the items' keys while it or what is in it has the focus; the menu is not opened there */
    public final void actIn(Node owner) {
        owner.getProperties().put(KeyedMenu.class, this);
        owner.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getTarget() == owner || isBelow(key)) {
                take(key);
            }
        });
    }

    /** @param owner opens the menu; the keys of its items are no keys there */
    public final void openOver(Node owner) {
        openOver(owner, () -> place(owner));
    }

    /** @param place on the screen, where a key opens it; as above */
    public final void openOver(Node owner, Supplier<Point2D> place) {
        owner.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, asked -> {
            if (asked.isKeyboardTrigger()) {
                openByKey(owner, place);
            } else {
                open(owner, new Point2D(asked.getScreenX(), asked.getScreenY()));
            }
            asked.consume();
        });
        owner.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (asks(key)) {
                openByKey(owner, place);
                key.consume();
            }
        });
    }

    /** @return whether it is for a link or button of the owner: these have Enter and Space, and text fields have all keys, for themselves */
    private static boolean isBelow(KeyEvent key) {
        return !(key.getTarget() instanceof TextInputControl) && key.getCode() != KeyCode.ENTER;
    }

    /** @return the menu that was installed there */
    public static Optional<KeyedMenu> of(Node owner) {
        return owner.hasProperties() ? Optional.ofNullable((KeyedMenu) owner.getProperties().get(KeyedMenu.class)) : Optional.empty();
    }

    /** @return whether that key asks for the menu of what has the focus */
    public static boolean asks(KeyEvent key) {
        return key.getCode() == KeyCode.CONTEXT_MENU || key.getCode() == KeyCode.F10 && key.isShiftDown();
    }

    private void openByKey(Node owner, Supplier<Point2D> place) {
        if (!isShowing()) { // some systems tell of the key twice
            open(owner, place.get());
        }
    }

    private void open(Node owner, Point2D at) {
        refresh.run();
        show(owner, at.getX(), at.getY());
    }

    /** In the open menu Enter is for the item that was gone to. */
    private void take(KeyEvent key) {
        boolean open = isShowing();
        if (!(open && key.getCode() == KeyCode.ENTER) && acts(key) && open) {
            hide();
        }
    }

    /** @return whether that is the key of an item; one that is disabled keeps its key, and does nothing */
    private boolean acts(KeyEvent key) {
        Optional<MenuItem> item = withKey(key);
        if (item.isPresent()) {
            refresh.run();
            withKey(key).filter(now -> !now.isDisable()).ifPresent(MenuItem::fire);
            key.consume();
        }
        return item.isPresent();
    }

    private Optional<MenuItem> withKey(KeyEvent key) {
        return leaves(getItems()).filter(item -> item.getAccelerator() != null && item.getAccelerator().match(key)).findFirst();
    }

    private static Stream<MenuItem> leaves(List<MenuItem> items) {
        return items.stream().flatMap(item -> item instanceof Menu menu ? leaves(menu.getItems()) : Stream.of(item));
    }

    /** @return on the screen, at the lower edge of the selected row where that is in view, else at the owner's top */
    private static Point2D place(Node owner) {
        Bounds whole = owner.localToScreen(owner.getBoundsInLocal());
        int selected = selected(owner);
        double y = owner.lookupAll(".indexed-cell").stream().map(IndexedCell.class::cast)
                .filter(cell -> cell.isVisible() && !cell.isEmpty() && cell.getIndex() == selected)
                .mapToDouble(cell -> cell.localToScreen(cell.getBoundsInLocal()).getMaxY()).findFirst()
                .orElse(selected < 0 && whole.getHeight() < INSET * 2 ? whole.getMaxY() : whole.getMinY() + INSET);
        return new Point2D(whole.getMinX() + Math.min(INSET, whole.getWidth() / 2), Math.clamp(y, whole.getMinY(), whole.getMaxY()));
    }

    private static int selected(Node owner) {
        return switch (owner) {
            case ListView<?> list -> list.getSelectionModel().getSelectedIndex();
            case TableView<?> table -> table.getSelectionModel().getSelectedIndex();
            case TreeView<?> tree -> tree.getSelectionModel().getSelectedIndex();
            default -> -1;
        };
    }
}
