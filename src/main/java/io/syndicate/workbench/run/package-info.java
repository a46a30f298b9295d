/**
 * Samples through the chassis, and what came of them: rewrites, round trips, log lines, each with its generation.
 * In: a project's samples and a chassis. Out: immutable {@link io.syndicate.workbench.run.Results}. Knows no JavaFX; imported by
 * {@code report}, {@code session} and, for its values, by {@code cli} and {@code ui}.
 */
package io.syndicate.workbench.run;
