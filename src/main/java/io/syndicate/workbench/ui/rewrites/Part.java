package io.syndicate.workbench.ui.rewrites;

import io.syndicate.workbench.ui.common.Middle;

/**
 * A stretch of a URL.
 *
 * @param text    its characters, never empty
 * @param changed whether the driver took it away or put it in
 */
record Part(String text, boolean changed) {

    int columns() {
        return Middle.columns(text);
    }
}
