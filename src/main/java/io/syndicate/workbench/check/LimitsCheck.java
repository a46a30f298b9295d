package io.syndicate.workbench.check;

import io.syndicate.workbench.chassis.Answer;
import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.project.CheckId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** Check 8: stored size, time of calls and of the start, and growth of a worker's memory. */
final class LimitsCheck implements Check {

    private static final int MAX_GROWTH = 5;
    private static final int WARM = 100;
    private static final int WINDOW = 200;
    private static final long MAX_NANOS = 2_000_000_000L;
    private static final int MOST_OF_ALL = 99;

    @Override
    public CheckId id() {
        return CheckId.LIMITS;
    }

    @Override
    public void run(Bench bench, Findings found) throws InterruptedException {
        var limits = bench.subject().settings().limits();
        startTime(bench, limits.startMillis(), found);
        for (Mode mode : Mode.values()) {
            if (bench.has(mode)) {
                callTime(mode, micros(bench, mode), limits.callMillis(), found);
                growth(bench, mode, limits.growthBytes(), found);
            }
        }
        if (bench.has(Mode.SERIALIZE)) {
            sizes(bench, found);
        }
        found.examined("start, calls, sizes and memory");
    }

    private static void startTime(Bench bench, int limit, Findings found) {
        long millis = bench.atStart().readyMicros() / 1_000;
        found.measured("start", millis, "ms");
        if (millis > limit) {
            found.error("The workers take longer to start than the limit of " + Quoted.count(limit, "millisecond"))
                    .fix("Do less at import and in driver_init, or raise \"start_millis\" in \"limits\".").measured(millis + " ms").add();
        }
    }

    private static List<Long> micros(Bench bench, Mode mode) throws InterruptedException {
        if (mode == Mode.CDN_URL) {
            return bench.urls().stream().filter(UrlAnswer::ok).map(answer -> answer.answer().micros()).sorted().toList();
        }
        return bench.trips().stream().map(trip -> mode == Mode.SERIALIZE ? trip.serialize() : trip.deserialize())
                .filter(answer -> answer != null && answer.ok()).map(Answer::micros).sorted().toList();
    }

    private static void callTime(Mode mode, List<Long> sorted, int limit, Findings found) {
        if (sorted.isEmpty()) {
            found.couldNotRun("No call of " + mode.argument() + " succeeded, so that there is no time to tell");
            return;
        }
        long p99 = sorted.get((sorted.size() - 1) * MOST_OF_ALL / 100);
        found.measured(mode.argument() + " p50", sorted.get((sorted.size() - 1) / 2), "µs");
        found.measured(mode.argument() + " p99", p99, "µs");
        if (p99 > limit * 1_000L) {
            found.error("%s takes longer than the limit of %s (p99)".formatted(mode.argument(), Quoted.count(limit, "millisecond")))
                    .why("A read waits for it, and while all workers of a mode are busy the gateway fails requests at once.")
                    .fix("Do slow work once in driver_init, or raise \"call_millis\" in \"limits\".").measured("p99 " + p99 / 1_000 + " ms")
                    .add();
        }
    }

    private static void sizes(Bench bench, Findings found) throws InterruptedException {
        long most = (long) MAX_GROWTH * Inputs.BLOCK_SIZE;
        for (Trip trip : bench.trips()) {
            if (trip.serialize().ok() && trip.input().bytes().length <= Inputs.BLOCK_SIZE && trip.wire().length > most) {
                found.error("A serialized block has %s; a gateway refuses more than %s".formatted(Quoted.count(trip.wire().length, "byte"),
                        Quoted.count(most, "byte"))).why("Writing that block fails.")
                        .fix("Use a denser encoding.").sample(trip.input().ref()).add();
                return;
            }
        }
    }

    private static void growth(Bench bench, Mode mode, int limit, Findings found) throws InterruptedException {
        List<byte[]> inputs = inputs(bench, mode);
        if (inputs.isEmpty()) {
            return;
        }
        call(bench, mode, inputs, WARM);
        // Python's allocator grows in steps: only what grows twice in a row is a leak.
        long first = grown(bench, mode, inputs, found);
        long second = first > limit ? grown(bench, mode, inputs, found) : first;
        if (Math.min(first, second) > limit) {
            found.error("A worker of %s grows by more than the limit of %s with each call".formatted(mode.argument(),
                    Quoted.count(limit, "byte")))
                    .why("Workers run for months; the gateway's host runs out of memory.")
                    .fix("Keep nothing of a request in globals, or raise \"growth_bytes\" in \"limits\".")
                    .measured(String.format(Locale.ROOT, "%,d bytes a call", Math.min(first, second))).add();
        }
    }

    private static List<byte[]> inputs(Bench bench, Mode mode) throws InterruptedException {
        return switch (mode) {
            case CDN_URL -> bench.urls().stream().filter(UrlAnswer::ok).map(url -> url.url().getBytes(StandardCharsets.UTF_8)).toList();
            case SERIALIZE -> bench.trips().stream().filter(trip -> trip.serialize().ok()).map(trip -> trip.input().bytes()).toList();
            case DESERIALIZE -> bench.trips().stream().filter(Trip::whole).map(Trip::wire).toList();
        };
    }

    private static long grown(Bench bench, Mode mode, List<byte[]> inputs, Findings found) throws InterruptedException {
        OptionalLong before = WorkerMemory.bytes(bench.pid(mode, 0));
        int calls = call(bench, mode, inputs, WINDOW);
        OptionalLong after = WorkerMemory.bytes(bench.pid(mode, 0));
        if (before.isEmpty() || after.isEmpty()) {
            found.couldNotRun("This system does not tell how much memory a process has (no /proc)");
            return 0;
        }
        long grown = (after.getAsLong() - before.getAsLong()) / calls;
        found.measured(mode.argument() + " growth a call", grown, "bytes");
        return grown;
    }

    private static int call(Bench bench, Mode mode, List<byte[]> inputs, int most) throws InterruptedException {
        long end = System.nanoTime() + MAX_NANOS;
        int calls = 0;
        while (calls < most && (calls == 0 || System.nanoTime() < end)) {
            bench.again(mode, 0, inputs.get(calls % inputs.size()));
            calls++;
        }
        return calls;
    }
}
