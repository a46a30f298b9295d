package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.chassis.Answer;
import io.syndicate.workbench.chassis.Failure;
import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.run.Results;
import io.syndicate.workbench.run.Rewrite;
import io.syndicate.workbench.run.RoundTrip;
import io.syndicate.workbench.session.SessionSnapshot;
import io.syndicate.workbench.ui.common.Selection;
import io.syndicate.workbench.ui.common.UrlFacts;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the errors of starts and samples in what a snapshot has. */
final class RunErrors {

    private record Spot(int line, int generation) {
    }

    /** One failure; what its sample is called is asked of the newest of a spot only. */
    private record Event(Spot spot, boolean stale, Failure failure, String call, long request, Supplier<String> title) {

        RunError among(int samples) {
            var log = new Selection.Result(title.get(), request > 0 ? Set.of(request) : Set.of());
            return new RunError(spot.line, spot.generation, stale, failure, call, samples, log);
        }
    }

    private RunErrors() {
    }

    /** @return one for each line and generation, the newest generation first */
    static List<RunError> of(SessionSnapshot now) {
        return Stream.concat(starts(now), samples(now.results())).collect(Collectors.groupingBy(Event::spot)).values().stream()
                .map(RunErrors::together)
                .sorted(Comparator.comparingInt(RunError::generation).reversed().thenComparingInt(RunError::line)).toList();
    }

    private static RunError together(List<Event> same) {
        return same.stream().max(Comparator.comparingLong(Event::request)).orElseThrow().among(same.size());
    }

    private static Stream<Event> starts(SessionSnapshot now) {
        return now.chassis().broken().stream().flatMap(broken -> broken.failures().stream()
                .flatMap(failure -> event(failure, broken.generation().number(), false, RunError.START, 0, () -> "")));
    }

    private static Stream<Event> samples(Results results) {
        return Stream.concat(results.rewrites().stream().flatMap(rewrite -> of(rewrite, results.stale(rewrite))),
                results.roundTrips().stream().flatMap(trip -> of(trip, results.stale(trip))));
    }

    private static Stream<Event> of(Rewrite rewrite, boolean stale) {
        return event(rewrite.answer(), stale, Mode.CDN_URL, () -> UrlFacts.of(rewrite.url()).title());
    }

    private static Stream<Event> of(RoundTrip trip, boolean stale) {
        return Stream.concat(event(trip.serialize(), stale, Mode.SERIALIZE, () -> "chunk " + trip.name()),
                event(trip.deserialize(), stale, Mode.DESERIALIZE, () -> "chunk " + trip.name()));
    }

    private static Stream<Event> event(Answer answer, boolean stale, Mode mode, Supplier<String> title) {
        return answer == null || answer.ok() ? Stream.of()
                : event(answer.failure(), answer.generation(), stale, mode.argument(), answer.request(), title);
    }

    private static Stream<Event> event(Failure failure, int generation, boolean stale, String call, long request, Supplier<String> title) {
        return failure.place().filter(place -> DriverFile.DRIVER.names().contains(place.file())).stream()
                .map(place -> new Event(new Spot(place.line() - 1, generation), stale, failure, call, request, title));
    }
}
