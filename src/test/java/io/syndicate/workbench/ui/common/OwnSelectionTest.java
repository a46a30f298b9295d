package io.syndicate.workbench.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.ui.common.Selection.Result;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OwnSelectionTest {

    private static final Result FIRST = new Result("block a [0]", Set.of(1L));
    private static final Result NEWER = new Result("block a [0]", Set.of(9L));
    private static final Result OTHER = new Result("chunk b", Set.of(2L, 3L));

    private final Selection selection = new Selection();
    private final OwnSelection rewrites = new OwnSelection(selection);
    private final OwnSelection trips = new OwnSelection(selection);

    @Test
    void refreshMustFollowTheChosenResult() {
        rewrites.choose(FIRST);
        rewrites.refresh(Optional.of(NEWER));
        assertEquals(Optional.of(NEWER), selection.resultProperty().get());
        assertTrue(rewrites.ownProperty().get());
    }

    @Test
    void refreshMustNotTakeTheSelectionFromAnotherPane() {
        rewrites.choose(FIRST);
        trips.choose(OTHER);
        rewrites.refresh(Optional.of(NEWER));
        assertEquals(Optional.of(OTHER), selection.resultProperty().get());
        assertFalse(rewrites.ownProperty().get());
    }

    @Test
    void choosingAgainMustBeHeardAgain() {
        rewrites.choose(FIRST);
        var heard = new java.util.ArrayList<Optional<Result>>();
        selection.resultProperty().addListener((_, _, now) -> heard.add(now));
        rewrites.choose(FIRST);
        assertEquals(Optional.of(FIRST), heard.getLast());
    }
}
