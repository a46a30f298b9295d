package io.syndicate.workbench.ui.roundtrips;

import io.syndicate.workbench.run.RoundTrip;
import io.syndicate.workbench.ui.common.Menus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What can be done with a round trip's bytes. */
final class TripMenu extends ContextMenu {

    private final Supplier<Optional<TripRow>> chosen;
    private final TripPins pins;
    private final List<MenuItem> copies = new ArrayList<>();
    private final List<MenuItem> saves = new ArrayList<>();
    private final MenuItem pin;
    private final MenuItem unpin;
    private final MenuItem all;
    private final MenuItem undo;

    TripMenu(Supplier<Optional<TripRow>> chosen, BiConsumer<RoundTrip, TripBytes> save, TripPins pins) {
        this.chosen = chosen;
        this.pins = pins;
        for (TripBytes side : TripBytes.values()) {
            copies.add(Menus.item("Copy " + side.label() + " as hex", () -> trip().ifPresent(trip -> Menus.copy(BytesFormat.hex(side.of(trip))))));
            saves.add(Menus.item("Save " + side.label() + "…", () -> trip().ifPresent(trip -> save.accept(trip, side))));
        }
        pin = Menus.item("Pin as expected (P)", () -> chosen.get().ifPresent(pins::pin));
        unpin = Menus.item("Unpin (U)", () -> chosen.get().ifPresent(pins::unpin));
        all = Menus.item("Pin all (Shift+P)", pins::pinAll);
        undo = Menus.item("Undo pin", pins::undo);
        getItems().addAll(copies);
        getItems().add(new SeparatorMenuItem());
        getItems().addAll(saves);
        getItems().addAll(new SeparatorMenuItem(), pin, unpin, all, undo);
        setOnShowing(_ -> refresh());
    }

    private Optional<RoundTrip> trip() {
        return chosen.get().map(TripRow::trip);
    }

    private void refresh() {
        for (TripBytes side : TripBytes.values()) {
            boolean none = trip().map(side::of).isEmpty();
            copies.get(side.ordinal()).setDisable(none);
            saves.get(side.ordinal()).setDisable(none);
        }
        pin.setDisable(chosen.get().filter(TripPins::pinnable).isEmpty());
        pin.setText(chosen.get().flatMap(TripPins::why).orElse("Pin as expected (P)"));
        unpin.setDisable(chosen.get().filter(row -> row.against().pinned() != null).isEmpty());
        all.setDisable(!pins.canPinAll());
        undo.setDisable(pins.undoable().isEmpty());
        undo.setText("Undo " + pins.undoable().orElse("pin") + " (Ctrl+Z)");
    }
}
