/**
 * The window around the panes: menus, the bar with workers and generation, the status line, opening and closing of drivers.
 * In: session snapshots and the panes' controllers. Out: the author's wishes to the session. Imported by {@code Main} alone.
 */
package io.syndicate.workbench.ui.shell;
