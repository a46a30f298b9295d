package io.syndicate.workbench.ui.common;

import io.syndicate.workbench.session.SessionSnapshot;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The window's one view of the session: a snapshot taken on the FX thread at most every 40 ms, never one event per line.
 * Panes listen to {@link #property()} and compare parts by identity or version to see what is new.
 */
public final class Snapshots {

    private static final long PERIOD_NANOS = 40_000_000;

    private final Supplier<SessionSnapshot> source;
    private final ReadOnlyObjectWrapper<SessionSnapshot> current;
    private final AnimationTimer timer = new AnimationTimer() {
        private long last;

        @Override
        public void handle(long now) {
            if (now - last >= PERIOD_NANOS) {
                last = now;
                tick();
            }
        }
    };

    /** @param source gives the newest snapshot without blocking */
    public Snapshots(Supplier<SessionSnapshot> source) {
        this.source = source;
        this.current = new ReadOnlyObjectWrapper<>(source.get());
    }

    /** Begins to follow the session. */
    public void start() {
        timer.start();
    }

    /** Ends following. */
    public void stop() {
        timer.stop();
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
