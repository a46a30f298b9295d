/**
 * The dialogs of publishing: what would go out and what speaks against it, the history, a past publish beside the folder.
 * In: the session's {@link io.syndicate.workbench.session.Publishing}. Out: wishes to it. Imported by {@code ui.shell} alone.
 */
package io.syndicate.workbench.ui.publish;
