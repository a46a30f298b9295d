package io.syndicate.workbench.chassis;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What this program holds of the machine, at one moment. Immutable.
 *
 * @param heapBytes     of live objects, after garbage collection
 * @param residentBytes in memory, 0 where the system does not tell
 * @param descriptors   open files, pipes and the like; 0 where the system does not tell
 * @param threads       names of its threads, sorted; without those that Java itself keeps in reserve for a while
 * @param children      processes that it has started and that run
 */
public record Footprint(long heapBytes, long residentBytes, long descriptors, List<String> threads, long children) {

    /** Java's own: one waits for each process's end, others carry virtual threads; when idle they stay up to a minute. */
    private static final List<String> IN_RESERVE = List.of("process reaper", "ForkJoinPool", "VirtualThread-unparker");
    private static final long STILL_NANOS = Duration.ofMillis(200).toNanos();
    private static final long LOOK_MILLIS = 10;

    /** @return the program as it is now; collects garbage first, which takes tens of milliseconds */
    public static Footprint now() {
        var runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc(); // what one collection hands to cleaners only the next one frees
        }
        var gauge = new MemoryGauge(ProcessHandle.current().pid());
        gauge.look(System.nanoTime());
        var system = ManagementFactory.getOperatingSystemMXBean();
        long descriptors = system instanceof UnixOperatingSystemMXBean unix ? unix.getOpenFileDescriptorCount() : 0;
        return new Footprint(runtime.totalMemory() - runtime.freeMemory(), gauge.resident(), descriptors, threadNames(),
                childProcesses().count());
    }

    private static List<String> threadNames() {
        return Thread.getAllStackTraces().keySet().stream().filter(Thread::isAlive).map(Thread::getName)
                .filter(name -> IN_RESERVE.stream().noneMatch(name::startsWith)).sorted().toList();
    }

    private static Stream<ProcessHandle> childProcesses() {
        return ProcessHandle.current().children();
    }

    /**
     * Waits until the processes that this program has started stay the same and use no time for a while: workers that were told to end
     * have, and those that were started are ready.
     *
     * @param longest how long is waited at most
     * @return whether it became quiet
     * @throws InterruptedException where the thread was interrupted
     */
    public static boolean awaitQuiet(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        var last = busyness();
        long since = System.nanoTime();
        while (System.nanoTime() - since < STILL_NANOS) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(LOOK_MILLIS);
            var now = busyness();
            if (!now.equals(last)) {
                last = now;
                since = System.nanoTime();
            }
        }
        return true;
    }

    /** @return processor time used by each child, by process id */
    private static TreeMap<Long, Duration> busyness() {
        var times = new TreeMap<Long, Duration>();
        childProcesses().forEach(child -> times.put(child.pid(), child.info().totalCpuDuration().orElse(Duration.ZERO)));
        return times;
    }
}
