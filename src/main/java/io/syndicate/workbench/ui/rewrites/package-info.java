/**
 * The pane "Rewrites": each sample URL above what the driver's {@code cdn_url} made of it.
 * In: session snapshots. Out: the selected result, jumps to a line. Imported by {@code Main} only.
 */
package io.syndicate.workbench.ui.rewrites;
