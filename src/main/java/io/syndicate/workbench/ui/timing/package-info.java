/**
 * How long calls took and what became of generations and workers, as pictures and as a table. In: {@code run.Timing} and
 * {@code SessionSnapshot}. Out: nothing. May be imported by {@code ui.shell} only.
 */
package io.syndicate.workbench.ui.timing;
