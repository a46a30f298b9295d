package io.syndicate.workbench.ui.common;

import io.syndicate.workbench.session.SessionSnapshot;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The window's one view of the session: a snapshot taken on the FX thread at most every 40 ms, never one event per line.
 * Panes listen to {@link #property()} and compare parts by identity or version to see what is new.
 */
public final class Snapshots {

    private final Supplier<SessionSnapshot> source;
    private final ReadOnlyObjectWrapper<SessionSnapshot> current;
    private final Pulse pulse = new Pulse(Pulse.QUICK, this::tick);

    /** @param source gives the newest snapshot without blocking */
    public Snapshots(Supplier<SessionSnapshot> source) {
        this.source = source;
        this.current = new ReadOnlyObjectWrapper<>(source.get());
    }

    /** Begins to follow the session. */
    public void start() {
        pulse.start();
    }

    /** Ends following. */
    public void stop() {
        pulse.stop();
    }

    /** Takes a snapshot now. */
    public void tick() {
        current.set(source.get());
    }

    /** @return the newest snapshot, never null */
    public ReadOnlyObjectProperty<SessionSnapshot> property() {
        return current.getReadOnlyProperty();
    }

    /** @return the newest snapshot, never null */
    public SessionSnapshot get() {
        return current.get();
    }
}
