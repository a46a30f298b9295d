package io.syndicate.workbench.check;

/** What came of one check. Only {@link #PASSED} counts as passed. */
public enum Verdict {
    /** It ran whole and found nothing. */
    PASSED("passed"),
    /** It found something; how much that weighs is {@link CheckResult#worst()}. */
    FINDINGS("findings"),
    /** It, or a part of it, could not be run, and what ran found nothing; {@link CheckResult#reasons()} say why. */
    COULD_NOT_RUN("could not run"),
    /** There is nothing that it could look at: no such method, nothing pinned; {@link CheckResult#reasons()} say what. */
    NOTHING_TO_CHECK("nothing to check"),
    /** Switched off in {@code workbench.json}. */
    OFF("off");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** @return the verdict for people: {@code could not run} */
    public String words() {
        return words;
    }
}
