package io.syndicate.workbench.chassis;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Takes requests to the workers of whatever generation serves, and numbers them. Thread-safe. */
final class Calls {

    /** How a worker is chosen. */
    interface Claim {

        /** @return a worker, the caller's until it is released; null where none became free in that time */
        WorkerProcess of(WorkerGroup group, Duration patience) throws InterruptedException;
    }

    private final AtomicLong requests = new AtomicLong();
    private final Supplier<Serving> serving;
    private final BooleanSupplier closed;

    /** @param serving what answers now @param closed whether nothing will serve any more */
    Calls(Supplier<Serving> serving, BooleanSupplier closed) {
        this.serving = serving;
        this.closed = closed;
    }

    /** Sends one request; {@link Chassis#call} says how. */
    Answer call(Mode mode, List<byte[]> chunks, Claim claim) throws InterruptedException {
        long request = requests.incrementAndGet();
        while (true) {
            Serving now = serving.get();
            WorkerGroup group = now.groups().get(mode);
            if (group == null) {
                return unanswered(request, 0, new Failure(Failure.Kind.NO_WORKER, "No workers run: the driver has not started yet",
                        Optional.empty(), ""));
            }
            int generation = group.generation().number();
            if (group.identity()) {
                return new Answer(request, generation, 0, 0, true, chunks.getLast(), null);
            }
            ChassisSettings settings = now.recipe().orElseThrow().settings();
            Optional<DeployedGateway> deployed = settings.deployed();
            WorkerProcess worker = claim.of(group, deployed.isPresent() ? Duration.ZERO : settings.callDeadline());
            if (worker != null) {
                Answer answer = callWorker(group, worker, request, settings.callDeadline(), chunks);
                return deployed.isPresent() ? deployed.get().judge(mode, answer) : answer;
            }
            if (closed.getAsBoolean() || !group.retired()) {
                return unanswered(request, generation, group.whyNone(deployed.isPresent()));
            }
        }
    }

    private Answer callWorker(WorkerGroup group, WorkerProcess worker, long request, Duration longest, List<byte[]> chunks) {
        try {
            return worker.call(request, group.generation().number(), longest, chunks);
        } finally {
            group.release(worker);
        }
    }

    private static Answer unanswered(long request, int generation, Failure why) {
        return new Answer(request, generation, 0, 0, false, null, why);
    }
}
