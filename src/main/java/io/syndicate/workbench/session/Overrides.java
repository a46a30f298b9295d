package io.syndicate.workbench.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one session does otherwise than {@code workbench.json} says; never written there.
 *
 * @param urls     sent in place of the samples' URLs; empty for the samples
 * @param workers  workers for each mode, 1 to 16
 * @param python   version or path of the interpreter
 * @param worker   an installed {@code ug-driver}
 * @param deployed whether to behave like the deployed gateway, whatever the file says
 */
public record Overrides(List<String> urls, OptionalInt workers, Optional<String> python, Optional<Path> worker, boolean deployed) {

    /** Everything as {@code workbench.json} says. */
    public static final Overrides NONE = new Overrides(List.of(), OptionalInt.empty(), Optional.empty());

    /** The workbench's own worker and ways, unless the file says otherwise. */
    public Overrides(List<String> urls, OptionalInt workers, Optional<String> python) {
        this(urls, workers, python, Optional.empty(), false);
    }
}
