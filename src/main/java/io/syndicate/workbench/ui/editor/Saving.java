package io.syndicate.workbench.ui.editor;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** The saves of one file, one after the other: each needs to know what the one before has left on disk. FX thread only. */
final class Saving {

    private final ReadOnlyBooleanWrapper underWay = new ReadOnlyBooleanWrapper();
    private CompletableFuture<Boolean> last = CompletableFuture.completedFuture(true);

    /** @return whether a save is not done yet */
    ReadOnlyBooleanProperty underWayProperty() {
        return underWay.getReadOnlyProperty();
    }

    boolean isUnderWay() {
        return underWay.get();
    }

    /** @return done once all saves so far are; whether the last one went well */
    CompletionStage<Boolean> last() {
        return last;
    }

    /**
     * @param save begun once those before are done; not at all where one of them failed, which the author must see to first
     * @return whether it was done and went well
     */
    CompletionStage<Boolean> inTurn(Supplier<CompletionStage<Boolean>> save) {
        var before = isUnderWay() ? last : CompletableFuture.completedFuture(true);
        underWay.set(true);
        var now = before.thenCompose(good -> good ? save.get() : before);
        last = now;
        now.whenComplete((_, _) -> {
            if (last == now) {
                underWay.set(false);
            }
        });
        return now;
    }
}
