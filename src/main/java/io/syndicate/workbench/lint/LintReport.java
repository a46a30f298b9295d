package io.syndicate.workbench.lint;

import java.util.List;
import java.util.Optional;

/**
 * All that was found in one state of the files. Immutable.
 *
 * @param findings by file, line and column
 * @param outline  the module's own names; empty where the driver cannot be parsed, so that older ones stay useful
 * @param words    what every driver may use here
 * @param config   the keys of config with their values
 * @param secrets  the keys of secrets, never with their values
 */
public record LintReport(List<Finding> findings, Optional<List<Name>> outline, Vocabulary words, List<Name> config, List<Name> secrets) {

    /** Nothing known. */
    public static final LintReport NOTHING = new LintReport(List.of(), Optional.empty(), Vocabulary.NONE, List.of(), List.of());

    /**
     * What every driver may use.
     *
     * @param gateway  functions of {@code syndicate.util.gateway}
     * @param request  fields of a DriverRequest
     * @param language keywords and builtins of the interpreter
     */
    public record Vocabulary(List<Name> gateway, List<Name> request, List<Name> language) {

        /** Of no interpreter. */
        public static final Vocabulary NONE = new Vocabulary(List.of(), List.of(), List.of());
    }
}
