/**
 * The pane "Worker logs": what workers and drivers wrote, as it comes, filtered.
 * In: the session's log store, snapshots, the selected result. Out: jumps to a line. Imported by {@code Main} only.
 */
package io.syndicate.workbench.ui.logs;
