/**
 * The window "Scenarios": file events edited by hand, the URLs a gateway asks for after each, and what a CDN's cache makes of them.
 * In: the session's scenarios and snapshots. Out: scenarios written, samples added. Opened by the shell.
 */
package io.syndicate.workbench.ui.scenarios;
