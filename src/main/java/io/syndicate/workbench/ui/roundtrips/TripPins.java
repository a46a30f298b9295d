package io.syndicate.workbench.ui.roundtrips;

import io.syndicate.workbench.project.PinEdit;
import io.syndicate.workbench.session.PinActions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Pins the stored bytes of chunks in the round trips pane. */
final class TripPins {

    /** Larger ones would make workbench.json too large to be read again. */
    static final int MAX_BYTES = 1 << 20;

    private final PinActions actions;
    private final Supplier<List<TripRow>> rows;

    /** @param actions writes them @param rows all that are shown */
    TripPins(PinActions actions, Supplier<List<TripRow>> rows) {
        this.actions = actions;
        this.rows = rows;
    }

    /** @return whether its stored bytes may be written down, came back as the chunk, and are not pinned yet */
    static boolean pinnable(TripRow row) {
        return row.trip().equal() && !row.stale() && why(row).isEmpty() && !row.against().asPinned(row.trip());
    }

    /** @return why stored bytes cannot be pinned though they are there; empty where they can */
    static Optional<String> why(TripRow row) {
        if (row.trip().masked()) {
            return Optional.of("Cannot be pinned: the stored bytes show a secret");
        }
        return row.trip().wire() != null && row.trip().wire().length > MAX_BYTES ? Optional.of("Cannot be pinned: over 1 MiB")
                : Optional.empty();
    }

    void pin(TripRow row) {
        if (pinnable(row)) {
            actions.change("pin of chunk " + row.name(), PinEdit.chunk(row.name(), Optional.of(row.trip().wire())));
        }
    }

    void unpin(TripRow row) {
        if (row.against().pinned() != null) {
            actions.change("unpin of chunk " + row.name(), PinEdit.chunk(row.name(), Optional.empty()));
        }
    }

    boolean canPinAll() {
        return rows.get().stream().anyMatch(TripPins::pinnable);
    }

    void pinAll() {
        var wires = new LinkedHashMap<String, Optional<byte[]>>();
        rows.get().stream().filter(TripPins::pinnable).forEach(row -> wires.put(row.name(), Optional.of(row.trip().wire())));
        if (!wires.isEmpty()) {
            actions.change("pin of all chunks", new PinEdit(Map.of(), wires));
        }
    }

    void undo() {
        actions.undo();
    }

    Optional<String> undoable() {
        return actions.undoable();
    }
}
