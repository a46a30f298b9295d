package io.syndicate.workbench.ui.roundtrips;

import io.syndicate.workbench.ui.common.KeyedMenu;
import io.syndicate.workbench.ui.common.Menus;
import io.syndicate.workbench.ui.roundtrips.TripSides.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What can be done with a round trip's bytes: its own, and those that it is held against. */
final class TripMenu extends KeyedMenu {

    private final Supplier<Optional<TripRow>> chosen;
    private final BiConsumer<String, Side> save;
    private final TripPins pins;

    /** @param save asks where to save one of a chunk's sides */
    TripMenu(Supplier<Optional<TripRow>> chosen, BiConsumer<String, Side> save, TripPins pins) {
        this.chosen = chosen;
        this.save = save;
        this.pins = pins;
        fill();
        refreshWith(this::fill);
    }

    private void fill() {
        Optional<TripRow> row = chosen.get();
        List<Side> sides = sides(row);
        var items = new ArrayList<MenuItem>();
        sides.forEach(side -> items.add(of("Copy " + side.label() + " as hex", "Alt+" + key(side), side,
                bytes -> Menus.copy(BytesFormat.hex(bytes.bytes())))));
        items.add(new SeparatorMenuItem());
        sides.forEach(side -> items.add(of("Save " + side.label() + "…", "Alt+Shift+" + key(side), side,
                bytes -> row.ifPresent(one -> save.accept(one.name(), bytes)))));
        items.add(new SeparatorMenuItem());
        items.addAll(pinItems(row));
        getItems().setAll(items);
    }

    private static List<Side> sides(Optional<TripRow> row) {
        var sides = new ArrayList<Side>();
        for (TripBytes own : TripBytes.values()) {
            sides.add(new Side(own.label(), row.map(TripRow::trip).map(own::of).orElse(null)));
        }
        row.ifPresent(one -> one.against().others(one.trip()).forEach((label, bytes) -> sides.add(new Side(label, bytes))));
        return sides;
    }

    /** @return the first letter of what the side is called; L for the last good wire, which shares its first one with the trip's own */
    private static String key(Side side) {
        return side.label().startsWith("wire of") ? "L" : side.label().substring(0, 1).toUpperCase(Locale.ROOT);
    }

    private static MenuItem of(String text, String key, Side side, Consumer<Side> action) {
        return able(Menus.item(text, key, () -> action.accept(side)), side.bytes() != null);
    }

    private List<MenuItem> pinItems(Optional<TripRow> row) {
        MenuItem pin = Menus.item(row.flatMap(TripPins::why).orElse("Pin as expected"), "P", () -> row.ifPresent(pins::pin));
        MenuItem unpin = Menus.item("Unpin", "U", () -> row.ifPresent(pins::unpin));
        MenuItem undo = Menus.item("Undo " + pins.undoable().orElse("pin"), "Shortcut+Z", pins::undo);
        return List.of(able(pin, row.filter(TripPins::pinnable).isPresent()),
                able(unpin, row.filter(one -> one.against().pinned() != null).isPresent()),
                able(Menus.item("Pin all", "Shift+P", pins::pinAll), pins.canPinAll()), able(undo, pins.undoable().isPresent()));
    }

    private static MenuItem able(MenuItem item, boolean able) {
        item.setDisable(!able);
        return item;
    }
}
