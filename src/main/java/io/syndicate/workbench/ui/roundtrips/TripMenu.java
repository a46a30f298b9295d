package io.syndicate.workbench.ui.roundtrips;

import io.syndicate.workbench.run.RoundTrip;
import io.syndicate.workbench.ui.common.Menus;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What can be done with a round trip's bytes. */
final class TripMenu extends ContextMenu {

    /** More than this in the clipboard helps nobody. */
    static final int MAX_COPIED = 1 << 20;

    TripMenu(Supplier<Optional<RoundTrip>> chosen, BiConsumer<RoundTrip, TripBytes> save) {
        var copies = new ArrayList<MenuItem>();
        var saves = new ArrayList<MenuItem>();
        for (TripBytes side : TripBytes.values()) {
            copies.add(Menus.item("Copy " + side.label() + " as hex", () -> chosen.get().ifPresent(trip -> Menus.copy(hex(side.of(trip))))));
            saves.add(Menus.item("Save " + side.label() + "…", () -> chosen.get().ifPresent(trip -> save.accept(trip, side))));
        }
        getItems().addAll(copies);
        getItems().add(new SeparatorMenuItem());
        getItems().addAll(saves);
        setOnShowing(_ -> {
            for (TripBytes side : TripBytes.values()) {
                boolean none = chosen.get().map(side::of).isEmpty();
                copies.get(side.ordinal()).setDisable(none);
                saves.get(side.ordinal()).setDisable(none);
            }
        });
    }

    /** @return hex digits of the bytes, at most the first MiB of them */
    static String hex(byte[] bytes) {
        return bytes == null ? "" : BytesFormat.hex(bytes, 0, Math.min(bytes.length, MAX_COPIED));
    }
}
