package io.syndicate.workbench.project;

import java.util.Arrays;
import java.util.Optional;

/** The checks by name, with what each asks and why it matters to whoever wrote the driver; in the order in which they run. */
public enum CheckId {
    LOADS("loads", "The driver loads", "A driver that does not start serves nothing, and a reload to one crashes the deployed gateway."),
    SAME_ANSWER("same-answer", "Same answer everywhere",
            "Any free worker answers. If two answer differently, caches miss, or a chunk that one wrote cannot be found by another."),
    NO_COLLISIONS("no-collisions", "No two URLs collide",
            "Chunks are told apart by their URLs alone. Where two become one, a reader gets another chunk's bytes from the cache."),
    WELL_FORMED("well-formed", "URLs are well-formed",
            "The gateway hands the answer to its HTTP client as it is. What that cannot fetch, nobody can read."),
    ROUND_TRIP("round-trip", "Chunks survive a round trip",
            "What was stored must come back byte for byte, whichever worker reads it, or files are corrupt without anyone noticing."),
    STORED_CHUNKS("stored-chunks", "Stored chunks stay readable",
            "Chunks outlive drivers: what an earlier driver wrote is still in the store when this one reads."),
    DAMAGED_CHUNKS("damaged-chunks", "Damaged chunks fail cleanly",
            "Caches and disks damage bytes. A reader must get an error then: not wrong bytes, not a hang, and not one worker fewer."),
    LIMITS("limits", "Size, time and memory stay within limits",
            "A gateway refuses chunks over five blocks, has no deadline for a slow call, and its workers run for months."),
    SECRETS("secrets", "Secrets stay secret",
            "URLs, logs and stored chunks are read by others. A secret that was in one of them is a secret no more."),
    STDOUT("stdout", "stdout is clean",
            "The deployed worker answers on stdout. One print() and the gateway takes the driver's words for a chunk's length."),
    FAILURES("failures", "No request fails",
            "An exception ends a worker for good. After as many as there are workers the gateway goes on without the driver, silently."),
    DEPLOYABLE("deployable", "Ready to be deployed",
            "What works here must work there: what is published, the gateway's Python, and what it has installed."),
    PINNED("pinned", "Pinned answers are unchanged",
            "You said that these answers are right. Another one now means new URLs for every cache, or another format.");

    private final String id;
    private final String title;
    private final String why;

    CheckId(String id, String title, String why) {
        this.id = id;
        this.title = title;
        this.why = why;
    }

    /** @return its name in {@code workbench.json}, on the command line and in reports: lower case with hyphens */
    public String id() {
        return id;
    }

    /** @return from 1 */
    public int number() {
        return ordinal() + 1;
    }

    /** @return what it shows when it passes */
    public String title() {
        return title;
    }

    /** @return what happens to readers, caches or gateways where it does not pass */
    public String why() {
        return why;
    }

    /** @param id as {@link #id()} gives it @return the check, empty where none has this name */
    public static Optional<CheckId> of(String id) {
        return Arrays.stream(values()).filter(check -> check.id.equals(id)).findFirst();
    }
}
