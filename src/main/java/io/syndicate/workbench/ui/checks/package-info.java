/**
 * The checks pane: what speaks for and against the open driver, check by check.
 */
package io.syndicate.workbench.ui.checks;
