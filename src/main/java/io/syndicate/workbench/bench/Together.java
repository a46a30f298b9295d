package io.syndicate.workbench.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Several things at once, until all are done; what fails fails as if it had been done here. */
final class Together {

    /** One of them. */
    interface Job {
        void run() throws IOException, InterruptedException, NotMeasuredException;
    }

    private Together() {
    }

    /** @param threads one for each job, free @return nanoseconds until the last was done */
    static long run(ExecutorService threads, List<Job> jobs) throws IOException, InterruptedException, NotMeasuredException {
        long begun = System.nanoTime();
        var running = new ArrayList<Future<?>>();
        for (Job job : jobs) {
            running.add(threads.submit(() -> {
                job.run();
                return null;
            }));
        }
        for (Future<?> one : running) {
            await(one);
        }
        return System.nanoTime() - begun;
    }

    private static void await(Future<?> one) throws IOException, InterruptedException, NotMeasuredException {
        try {
            one.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case NotMeasuredException why -> throw why;
                case IOException why -> throw why;
                case InterruptedException why -> throw why;
                default -> throw new IllegalStateException(e.getCause());
            }
        }
    }
}
