package io.syndicate.workbench.ui.workers;

import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.chassis.WorkerState;
import io.syndicate.workbench.chassis.WorkerView;
import io.syndicate.workbench.ui.common.Amounts;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** A worker in words. */
final class WorkerWords {

    private WorkerWords() {
    }

    static String all(Mode mode, WorkerView worker, int newest, Instant now) {
        return String.join("\n", mode + " worker · pid " + worker.pid(), state(worker, newest), "",
                "requests    " + Amounts.number(worker.requests()),
                "last        " + time(worker, worker.lastMicros()),
                "median      " + time(worker, worker.medianMicros()) + (worker.requests() > 1 ? " of the last "
                + Math.min(64, worker.requests()) : ""),
                "memory      " + (worker.memoryBytes() == 0 ? "not known"
                : String.format(Locale.ROOT, "%.1f MiB", worker.memoryBytes() / 1048576.0)),
                "age         " + age(Duration.between(worker.started(), now)),
                "generation  " + worker.generation(), "", "Click for pause, restart, kill, wire trace");
    }

    static String state(WorkerView worker, int newest) {
        boolean busy = worker.state() == WorkerState.BUSY;
        String word = switch (worker.order()) {
            case PAUSE -> busy ? "busy, pauses after this request" : "paused: gets no requests";
            case RESTART -> busy ? "busy, restarts after this request" : "restarting";
            case SERVE, KILL -> worker.state().name().toLowerCase(Locale.ROOT);
        };
        return word + (worker.generation() < newest ? " · stale: generation %d, the newest is %d".formatted(worker.generation(), newest)
                : "")
                + (worker.traced() ? " · traced" : "");
    }

    private static String time(WorkerView worker, long micros) {
        return worker.requests() == 0 ? "–" : Amounts.micros(micros);
    }

    static String age(Duration age) {
        long seconds = Math.max(0, age.toSeconds());
        return seconds < 60 ? seconds + " s" : seconds < 3600 ? seconds / 60 + " min " + seconds % 60 + " s" : seconds / 3600 + " h "
                + seconds / 60 % 60 + " min";
    }
}
