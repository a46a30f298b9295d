package io.syndicate.workbench.bench;

import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.project.SaveOutcome;
import io.syndicate.workbench.session.Overrides;
import io.syndicate.workbench.session.SessionSnapshot;
import io.syndicate.workbench.session.WorkbenchSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** From the save of another version until the window, which looks every 40 ms, can show a result of it. */
final class FirstResultMeasure implements Measure {

    private static final int WORKERS = 3;
    private static final long LOOK_EVERY_MILLIS = 40;

    @Override
    public List<BenchItem> items() {
        return List.of(BenchItem.FIRST_RESULT);
    }

    @Override
    public Map<BenchItem, Outcome> measure(Work work) throws NotMeasuredException, IOException, InterruptedException {
        try (var session = new WorkbenchSession(work.places())) {
            open(work, session);
            int first = awaitResult(work, session, 0);
            var rounds = new SavedRounds(work, session, first);
            return Map.of(BenchItem.FIRST_RESULT, Rounds.of(work, BenchItem.FIRST_RESULT, work.effort().tailRounds(), rounds).tailMillis());
        }
    }

    private static void open(Work work, WorkbenchSession session) throws InterruptedException, NotMeasuredException {
        var overrides = new Overrides(List.of(new String(work.url(), StandardCharsets.UTF_8)), OptionalInt.of(WORKERS),
                Optional.of(work.subject().interpreter().executable().toString()));
        try {
            session.open(work.driver().path(), overrides).get(work.left().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new NotMeasuredException("the driver could not be opened: " + e.getMessage());
        }
    }

    /** @param older number of a generation @return number of the newer generation that the first result is of */
    private static int awaitResult(Work work, WorkbenchSession session, int older) throws InterruptedException, NotMeasuredException {
        while (true) {
            int newest = newestResult(session.snapshot());
            if (newest > older) {
                return newest;
            }
            work.goOn();
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }

    private static int newestResult(SessionSnapshot snapshot) {
        return snapshot.results().rewrites().stream().mapToInt(rewrite -> rewrite.answer().generation()).max().orElse(0);
    }

    /** Saves, one after the other. */
    private static final class SavedRounds implements Rounds.Round {

        private final Work work;
        private final WorkbenchSession session;
        private int generation;

        SavedRounds(Work work, WorkbenchSession session, int generation) {
            this.work = work;
            this.session = session;
            this.generation = generation;
        }

        @Override
        public long nanos() throws InterruptedException, NotMeasuredException {
            work.awaitQuiet();
            String source = work.nextSource();
            long begun = System.nanoTime();
            if (session.save(DriverFile.DRIVER, source, "").join() instanceof SaveOutcome.NotSaved(String why)) {
                throw new NotMeasuredException(why);
            }
            generation = awaitResult(work, session, generation);
            return System.nanoTime() - begun;
        }
    }
}
