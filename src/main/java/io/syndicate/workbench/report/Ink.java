package io.syndicate.workbench.report;

/** Colours a word for a terminal, or leaves it. */
enum Ink {
    GOOD("32"), BAD("1;31"), NOTE("33"), QUIET("2"), HEAD("1");

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    String on(String text, boolean colour) {
        return colour && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
