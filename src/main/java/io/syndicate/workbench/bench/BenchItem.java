package io.syndicate.workbench.bench;

/** What is measured: one for each row of the table, in its order. */
public enum BenchItem {
    RELOAD("reload", "save → all 9 workers ready", Unit.MILLIS, Target.valueAtMost(30, Unit.MILLIS), "nine bare python -c pass at once",
            "The driver saved with one more comment, read, and launched with three workers a mode, until the chassis says that all serve."),
    FIRST_RESULT("first-result", "save → first new result in the window, p95", Unit.MILLIS, Target.valueAtMost(100, Unit.MILLIS), "",
            "The driver saved in a session; its snapshot is looked at every 40 ms, as the window does, until it holds a new result."),
    CDN_URL_ONE_CORE("cdn-url-one-core", "cdn_url, one worker, all on one core", Unit.PER_SECOND, Target.ratioAtLeast(0.5),
            Texts.SAME_URL, "One URL after the other through one worker; workbench and worker are bound to the same core."),
    CDN_URL_TWO_CORES("cdn-url-two-cores", "cdn_url, one worker, across cores", Unit.PER_SECOND, Target.ratioAtLeast(0.6), Texts.SAME_URL,
            "The same, workbench on one core and worker on another."),
    IN_FLIGHT_2("in-flight-2", "cdn_url, 2 requests in flight together", Unit.PER_SECOND, Target.ratioAtLeast(0.3),
            "one echo with as many on their way",
            "Two threads that each send one URL after the other to whichever of three workers is free; those run on other cores."),
    IN_FLIGHT_3("in-flight-3", "cdn_url, 3 requests in flight together", Unit.PER_SECOND, Target.ratioAtLeast(0.3),
            "one echo with as many on their way",
            "The same with three."),
    SERIALIZE_ONE_CORE("serialize-one-core", "serialize, chunks of 1 MiB, all on one core", Unit.MIB_PER_SECOND, Target.ratioAtLeast(0.7),
            Texts.SAME_CHUNK, "One chunk after the other through one worker; what the driver does with it counts."),
    SERIALIZE_TWO_CORES("serialize-two-cores", "serialize, chunks of 1 MiB, across cores", Unit.MIB_PER_SECOND, Target.ratioAtLeast(0.7),
            Texts.SAME_CHUNK, "The same, workbench on one core and worker on another."),
    START("start", "main() → first worker ready", Unit.MILLIS, Target.ratioAtMost(2), "one bare python -c pass",
            "A Java of its own, with this one's flags, on a driver that it has run before: "
            + "from its main() until a worker says that it is ready."),
    HEAP("heap", "heap after garbage collection", Unit.MIB, Target.growthAtMost(2, Unit.MIB), "the same before",
            "All requests and reloads of the run, after a tenth of them to warm up; both figures when all is quiet."),
    RESIDENT("resident", "resident memory", Unit.MIB, Target.ratioAtMost(1.25), "the same before",
            "As above; Java's own stores are in it."),
    DESCRIPTORS("descriptors", "open descriptors", Unit.COUNT, Target.growthAtMost(0, Unit.COUNT), "the same before", "As above."),
    THREADS("threads", "threads", Unit.COUNT, Target.growthAtMost(0, Unit.COUNT), "the same before",
            "As above, without those that Java keeps in reserve for a minute."),
    CHILDREN("children", "child processes", Unit.COUNT, Target.growthAtMost(0, Unit.COUNT), "the same before", "As above."),
    END("end", "end of the workbench → nothing of it runs", Unit.MILLIS, Target.valueAtMost(2_000, Unit.MILLIS), "",
            "A workbench of its own whose driver has left a process in another session; the longest of an exit, an exception, SIGTERM, "
            + "SIGKILL.");

    /** Constants of an enum cannot use the enum's own. */
    private static final class Texts {
        static final String SAME_URL = "the same URL through an echo, placed the same";
        static final String SAME_CHUNK = "the same chunk through an echo, placed the same";
    }

    private final String id;
    private final String title;
    private final Unit unit;
    private final Target target;
    private final String limit;
    private final String how;

    BenchItem(String id, String title, Unit unit, Target target, String limit, String how) {
        this.id = id;
        this.title = title;
        this.unit = unit;
        this.target = target;
        this.limit = limit;
        this.how = how;
    }

    /** @return its name for programs */
    public String id() {
        return id;
    }

    /** @return its name for people */
    public String title() {
        return title;
    }

    Unit unit() {
        return unit;
    }

    Target target() {
        return target;
    }

    /** @return what the limit is; empty where the target is absolute and nothing stands beside it */
    String limit() {
        return limit;
    }

    /** @return how it is measured, in one sentence */
    String how() {
        return how;
    }
}
