package io.syndicate.workbench.ui.roundtrips;

import io.syndicate.workbench.ui.common.Menus;
import io.syndicate.workbench.ui.roundtrips.TripSides.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What can be done with a round trip's bytes: its own, and those that it is held against. */
final class TripMenu extends ContextMenu {

    private final Supplier<Optional<TripRow>> chosen;
    private final BiConsumer<String, Side> save;
    private final TripPins pins;

    /** @param save asks where to save one of a chunk's sides */
    TripMenu(Supplier<Optional<TripRow>> chosen, BiConsumer<String, Side> save, TripPins pins) {
        this.chosen = chosen;
        this.save = save;
        this.pins = pins;
        fill();
        setOnShowing(_ -> fill());
    }

    private void fill() {
        Optional<TripRow> row = chosen.get();
        List<Side> sides = sides(row);
        var items = new ArrayList<MenuItem>();
        sides.forEach(side -> items.add(of("Copy " + side.label() + " as hex", side, bytes -> Menus.copy(BytesFormat.hex(bytes.bytes())))));
        items.add(new SeparatorMenuItem());
        sides.forEach(side -> items.add(of("Save " + side.label() + "…", side,
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

    private static MenuItem of(String text, Side side, Consumer<Side> action) {
        return able(Menus.item(text, () -> action.accept(side)), side.bytes() != null);
    }

    private List<MenuItem> pinItems(Optional<TripRow> row) {
        MenuItem pin = Menus.item(row.flatMap(TripPins::why).orElse("Pin as expected (P)"), () -> row.ifPresent(pins::pin));
        MenuItem unpin = Menus.item("Unpin (U)", () -> row.ifPresent(pins::unpin));
        MenuItem undo = Menus.item("Undo " + pins.undoable().orElse("pin") + " (Ctrl+Z)", pins::undo);
        return List.of(able(pin, row.filter(TripPins::pinnable).isPresent()),
                able(unpin, row.filter(one -> one.against().pinned() != null).isPresent()),
                able(Menus.item("Pin all (Shift+P)", pins::pinAll), pins.canPinAll()), able(undo, pins.undoable().isPresent()));
    }

    private static MenuItem able(MenuItem item, boolean able) {
        item.setDisable(!able);
        return item;
    }
}
