package io.syndicate.workbench.bench;

import io.syndicate.workbench.chassis.Mode;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Requests to one worker, one after the other, beside the same bytes through an echo in the same place.
 *
 * @param item      its row
 * @param mode      of the worker
 * @param placement of workbench and worker
 */
record SequentialMeasure(BenchItem item, Mode mode, Placement placement) implements Measure {

    private static final int CHUNK_BYTES = 1 << 20;

    @Override
    public List<BenchItem> items() {
        return List.of(item);
    }

    @Override
    public Map<BenchItem, Outcome> measure(Work work) throws NotMeasuredException, IOException, InterruptedException {
        return Map.of(item, Pinned.measure(work, mode, 1, (cores, stand, echo) -> measure(work, cores, stand, echo)));
    }

    private Outcome measure(Work work, Cores cores, Stand stand, Echo echo) throws NotMeasuredException, IOException, InterruptedException {
        placement.place(cores, stand.pids(mode).getFirst());
        placement.place(cores, echo.pid());
        boolean small = mode == Mode.CDN_URL;
        byte[] sent = small ? work.url() : Preflight.noise(CHUNK_BYTES);
        List<byte[]> request = small ? List.of(sent) : List.of(Preflight.REQUEST, sent);
        int times = small ? work.effort().small() : work.effort().large();
        work.awaitQuiet();
        return Rounds.of(work, item, work.effort().rounds(), () -> stand.calls(mode, request, times), () -> echo.exchange(sent, times))
                .perSecond(times);
    }
}
