package io.syndicate.workbench.ui.common;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A style sheet that is in no file, as the address that JavaFX wants.
 *
 * @param name tells it from others
 */
record DataSheet(String name) {

    private String scheme() {
        return "data:text/css;name=" + name + ";base64,";
    }

    /** @param rules of it @return its address, which holds them */
    String of(String rules) {
        return scheme() + Base64.getEncoder().encodeToString(rules.getBytes(StandardCharsets.UTF_8));
    }

    /** @return whether it is this one, with whatever rules */
    boolean is(String sheet) {
        return sheet.startsWith(scheme());
    }
}
