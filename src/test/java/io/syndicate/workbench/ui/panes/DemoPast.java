package io.syndicate.workbench.ui.panes;

import io.syndicate.workbench.project.Pins;
import io.syndicate.workbench.request.SampleManifest;
import io.syndicate.workbench.run.History;
import io.syndicate.workbench.run.PastRun;
import io.syndicate.workbench.run.Results;
import io.syndicate.workbench.run.Rewrite;
import io.syndicate.workbench.run.RoundTrip;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Generation 7 with two older generations and pins, for pictures and tests of comparing. */
public final class DemoPast {

    private DemoPast() {
    }

    /** @return the URL at 3 has another answer than in g6, the one at 4 fails since g7, the chunk at 1 is stored otherwise */
    public static Results results() {
        var now = IntStream.range(0, DemoResults.URLS.size()).mapToObj(i -> i == 4 ? DemoResults.results(7).rewrites().get(4)
                : i == 3 ? moved(i) : DemoResults.coral(i, 7, 101 + i)).toList();
        var trips = DemoResults.trips();
        var history = new History(List.of(new PastRun(7, time(12), now, trips, true), past(6, time(7), trips), past(5, time(1), trips)));
        return new Results(5, 7, now, trips, false, history);
    }

    private static Instant time(int minutes) {
        return Instant.parse("2017-04-20T10:42:07Z").plusSeconds(60L * minutes);
    }

    private static Rewrite moved(int index) {
        Rewrite old = DemoResults.coral(index, 7, 101 + index);
        return new Rewrite(index, old.url(), old.kind(), old.cdnUrl()
                .map(url -> url.replace("gw1.example.org.31111.nyud.net/DATA", "edge.nyud.net:8080/v2/DATA") + "?edge=1"),
                old.answer());
    }

    private static PastRun past(int generation, Instant ended, List<RoundTrip> trips) {
        var rewrites = IntStream.range(0, DemoResults.URLS.size()).mapToObj(i -> DemoResults.coral(i, generation, 51 + i)).toList();
        return new PastRun(generation, ended, rewrites, trips.stream().map(trip -> of(generation, trip)).toList(), true);
    }

    private static RoundTrip of(int generation, RoundTrip trip) {
        byte[] wire = generation == 6 && trip.index() == 1 ? Arrays.copyOf(trip.wire(), trip.wire().length + 6) : trip.wire();
        var serialize = trip.failure().map(failure -> DemoResults.failed(150, generation, 4040, failure))
                .orElse(DemoResults.answer(150, generation, 4040, 790));
        return new RoundTrip(trip.index(), trip.name(), trip.in(), wire, trip.out(), serialize,
                trip.deserialize() == null ? null : DemoResults.answer(151, generation, 4050, 660), trip.difference(), trip.unsent());
    }

    /** @return the URL at 0 and the chunk at 0 as pinned, those at 1 not */
    public static Pins pins() {
        var results = results();
        var rewrites = results.rewrites();
        var trips = results.roundTrips();
        byte[] other = trips.get(1).wire().clone();
        other[7] ^= 0x11;
        return new Pins(Map.of(rewrites.get(0).url(), rewrites.get(0).cdnUrl().orElseThrow(), rewrites.get(1).url(),
                rewrites.get(1).cdnUrl().map(url -> url.replace(".31111.nyud.net", ".nyud.net:8080")).orElseThrow()),
                Map.of(trips.get(0).name(), trips.get(0).wire(), trips.get(1).name(), other));
    }

    /** @return a chunk that comes back with bytes inserted, changed and missing, and a manifest that comes back as another one */
    public static Results inserted() {
        byte[] in = DemoResults.bytes(400);
        var out = new java.io.ByteArrayOutputStream();
        out.write(in, 0, 40);
        out.writeBytes(new byte[] {-1, -1, -1});
        out.write(in, 40, 60);
        out.write(0x55);
        out.write(in, 101, 49);
        out.write(in, 170, 230);
        byte[] manifest = SampleManifest.of(2, 7);
        byte[] other = SampleManifest.of(2, 8);
        return new Results(6, 7, List.of(), List.of(DemoResults.trip(0, "inserted, changed, missing", in, in, out.toByteArray(), 40),
                DemoResults.trip(1, "a manifest", manifest, Arrays.copyOf(manifest, 90), other, Arrays.mismatch(manifest, other))), false);
    }

    /** @return the answer of a rewrite that is pinned */
    public static Optional<String> pinned(int index) {
        return Optional.ofNullable(pins().urls().get(results().rewrites().get(index).url()));
    }
}
