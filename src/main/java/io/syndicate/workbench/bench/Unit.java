package io.syndicate.workbench.bench;

/** What a row's figures count. */
enum Unit {
    MILLIS("ms", "ms"), PER_SECOND("/s", "per_second"), MIB_PER_SECOND("MiB/s", "mib_per_second"), MIB("MiB", "mib"), COUNT("", "count");

    private final String words;
    private final String member;

    Unit(String words, String member) {
        this.words = words;
        this.member = member;
    }

    /** @return as shown behind a figure */
    String words() {
        return words;
    }

    /** @return what a JSON member's name ends with */
    String member() {
        return member;
    }
}
