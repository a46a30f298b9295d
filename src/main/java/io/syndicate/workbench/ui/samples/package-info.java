/**
 * The pane "Samples": the URLs and chunks that are sent to the driver, added, edited and ordered by hand.
 * In: session snapshots. Out: changed samples as a whole. Imported by {@code Main} only.
 */
package io.syndicate.workbench.ui.samples;
