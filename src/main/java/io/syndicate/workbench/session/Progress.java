package io.syndicate.workbench.session;

/**
 * Long work that is under way.
 *
 * @param what what it is, as the status line says it: {@code Running samples}
 * @param done how much of it is done
 * @param of   how much there is, 0 where unknown
 */
public record Progress(String what, int done, int of) {
}
