/**
 * The pane "Round trips": each sample chunk through {@code serialize} and {@code deserialize}, with its bytes.
 * In: session snapshots. Out: the selected result, jumps to a line, bytes saved to a file. Imported by {@code Main} only.
 */
package io.syndicate.workbench.ui.roundtrips;
