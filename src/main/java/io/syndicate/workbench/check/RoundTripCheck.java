package io.syndicate.workbench.check;

import io.syndicate.workbench.chassis.Answer;
import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.project.CheckId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Check 5: what one worker serialized another gives back, byte for byte. */
final class RoundTripCheck implements Check {

    @Override
    public CheckId id() {
        return CheckId.ROUND_TRIP;
    }

    @Override
    public void run(Bench bench, Findings found) throws InterruptedException {
        if (!bench.has(Mode.SERIALIZE) && !bench.has(Mode.DESERIALIZE)) {
            found.nothing("The driver has neither serialize nor deserialize: chunks are stored as they are");
            return;
        }
        List<Trip> trips = bench.trips().stream().filter(Trip::whole).toList();
        bench.inputs().unsent().forEach(found::couldNotRun);
        if (trips.isEmpty()) {
            found.couldNotRun("No chunk came back at all; the check failures tells why");
            return;
        }
        found.examined(Quoted.count(trips.size(), "chunk"));
        var changed = trips.stream().filter(trip -> trip.difference() >= 0).toList();
        if (!changed.isEmpty()) {
            report(bench, changed, trips.size(), found);
        }
    }

    private static void report(Bench bench, List<Trip> changed, int of, Findings found) throws InterruptedException {
        Trip first = changed.getFirst();
        byte[] small = Shrink.smallest(first.input().bytes(), RoundTripCheck::smaller, tried -> changes(bench, tried));
        var input = new ChunkInput(small.length == first.input().bytes().length ? first.input().name() : "part of " + first.input().name(),
                small);
        Answer wire = bench.chunk(Mode.SERIALIZE, 0, small);
        Answer back = wire.ok() ? bench.chunk(Mode.DESERIALIZE, 1, wire.data()) : wire;
        var draft = found.error("%d of %s come back changed".formatted(changed.size(), Quoted.count(of, "chunk"))).sample(input.ref())
                .fix("Make deserialize the exact reverse of serialize, for bytes that are no text and for an empty chunk too.")
                .evidence("chunks: " + String.join(", ", changed.stream().map(trip -> trip.input().ref().label()).toList()));
        if (back.ok()) {
            int at = Math.max(0, Arrays.mismatch(small, back.data()));
            draft.evidence("first difference at offset " + at + " of " + Quoted.count(small.length, "byte")).evidence("sent:   "
                    + Quoted.hex(small, at))
                    .evidence("stored: " + Quoted.hex(wire.data(), 0)).evidence("back:   " + Quoted.hex(back.data(), at));
        }
        draft.add();
    }

    private static boolean changes(Bench bench, byte[] tried) throws InterruptedException {
        Answer wire = bench.chunk(Mode.SERIALIZE, 0, tried);
        Answer back = wire.ok() ? bench.chunk(Mode.DESERIALIZE, 1, wire.data()) : wire;
        return back.ok() && !Arrays.equals(tried, back.data());
    }

    private static Stream<byte[]> smaller(byte[] bytes) {
        int half = bytes.length / 2;
        return bytes.length < 1 ? Stream.empty() : Stream.of(new byte[0], Arrays.copyOf(bytes, half),
                Arrays.copyOfRange(bytes, half, bytes.length),
                Arrays.copyOf(bytes, bytes.length - 1), Arrays.copyOfRange(bytes, 1, bytes.length))
                .filter(part -> part.length < bytes.length);
    }
}
