/**
 * What all panes share: views by name, the polled snapshot, the selection, themes with their fonts, icons,
 * and the one way to the FX thread.
 * In: session snapshots. Out: JavaFX properties and nodes. Imported by every {@code ui} room; imports none of them.
 */
package io.syndicate.workbench.ui.common;
