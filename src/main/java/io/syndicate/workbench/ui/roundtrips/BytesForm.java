package io.syndicate.workbench.ui.roundtrips;

/** How bytes are written out. */
enum BytesForm {
    HEX, TEXT, MESSAGE
}
