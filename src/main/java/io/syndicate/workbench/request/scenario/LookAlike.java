package io.syndicate.workbench.request.scenario;

/**
 * Two chunks whose URLs a careless rewrite makes one.
 *
 * @param field what tells them apart, such as {@code block version}
 * @param how   the mistake that joins them, such as {@code drops the block version}
 * @param first as {@link BoundaryUrl}
 * @param second differs from the first in that field only
 */
public record LookAlike(String field, String how, BoundaryUrl first, BoundaryUrl second) {
}
