package io.syndicate.workbench.session;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one session does otherwise than {@code workbench.json} says; never written there.
 *
 * @param urls    sent in place of the samples' URLs; empty for the samples
 * @param workers workers for each mode, 1 to 16
 * @param python  version or path of the interpreter
 */
public record Overrides(List<String> urls, OptionalInt workers, Optional<String> python) {

    /** Everything as {@code workbench.json} says. */
    public static final Overrides NONE = new Overrides(List.of(), OptionalInt.empty(), Optional.empty());
}
