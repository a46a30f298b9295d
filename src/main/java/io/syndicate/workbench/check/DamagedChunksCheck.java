package io.syndicate.workbench.check;

import io.syndicate.workbench.chassis.Answer;
import io.syndicate.workbench.chassis.Failure;
import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.project.CheckId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Check 7: bytes that are damaged, cut or somebody else's are refused, and the worker lives on. */
final class DamagedChunksCheck implements Check {

    private static final int INPUTS = 2;
    private static final int SOMEBODY_ELSES = 64;

    /** What a damaged chunk must not come to. */
    private enum Harm {
        WRONG_BYTES, HANG, DEAD_WORKER
    }

    @Override
    public CheckId id() {
        return CheckId.DAMAGED_CHUNKS;
    }

    @Override
    public void run(Bench bench, Findings found) throws InterruptedException {
        if (!bench.has(Mode.DESERIALIZE)) {
            found.nothing("The driver has no deserialize: chunks are handed to readers as they are");
            return;
        }
        List<Trip> trips = smallest(bench);
        if (trips.isEmpty()) {
            found.couldNotRun("No chunk came back, so that there is none to be damaged; the check failures tells why");
            return;
        }
        var seen = new LinkedHashMap<Harm, Boolean>();
        int tried = 0;
        for (Trip trip : trips) {
            for (var damage : damages(trip.wire(), bench.subject().seed()).entrySet()) {
                tried++;
                Answer answer = bench.chunk(Mode.DESERIALIZE, tried, damage.getValue());
                Harm harm = harm(trip, answer);
                if (harm != null && seen.putIfAbsent(harm, true) == null) {
                    report(bench, trip, damage, answer, harm, found);
                }
            }
        }
        found.examined(Quoted.count(tried, "damaged chunk"));
    }

    private static List<Trip> smallest(Bench bench) throws InterruptedException {
        return bench.trips().stream().filter(trip -> trip.whole() && trip.wire().length > 1 && trip.input().bytes().length > 1)
                .sorted(Comparator.comparingInt(trip -> trip.wire().length)).limit(INPUTS).toList();
    }

    private static Harm harm(Trip trip, Answer answer) {
        if (answer.ok()) {
            return Arrays.equals(trip.input().bytes(), answer.data()) ? null : Harm.WRONG_BYTES;
        }
        return switch (answer.failure().kind()) {
            case REFUSED -> null;
            case DEADLINE -> Harm.HANG;
            default -> Harm.DEAD_WORKER;
        };
    }

    private static void report(Bench bench, Trip trip, Map.Entry<String, byte[]> damage, Answer answer, Harm harm, Findings found) {
        var draft = draft(bench, "A chunk that is " + damage.getKey() + " ", answer, harm, found);
        draft.at(answer.ok() ? Optional.empty() : answer.failure().place())
                .sample(new Finding.SampleRef.Chunk(trip.input().name() + ", " + damage.getKey(), damage.getValue().length))
                .evidence("stored:  " + Quoted.hex(trip.wire(), 0)).evidence("damaged: " + Quoted.hex(damage.getValue(), 0));
        if (answer.ok()) {
            draft.evidence("read as: " + Quoted.hex(answer.data(), 0));
        } else if (answer.failure().kind() != Failure.Kind.DEADLINE) {
            answer.failure().detail().lines().forEach(draft::evidence);
        }
        draft.add();
    }

    private static Findings.Draft draft(Bench bench, String what, Answer answer, Harm harm, Findings found) {
        return switch (harm) {
            case WRONG_BYTES -> (bench.subject().settings().detectsDamage() ? found.error(what + "is read without an error, as wrong bytes")
                    : found.warning(what + "is read without an error (declared: \"detects_damage\": false)"))
                    .fix("Store a checksum or a MAC with the chunk and return None where it does not fit; "
                            + "or declare \"detects_damage\": false.");
            case HANG -> found.error(what + "hangs deserialize").fix("Bound every loop over what was read by the chunk's length.");
            case DEAD_WORKER -> found.error(what + "ends the worker: " + answer.failure().message())
                    .fix("Catch the exception and return None: then that read fails, and the worker lives on.");
        };
    }

    private static Map<String, byte[]> damages(byte[] wire, long seed) {
        var damages = new LinkedHashMap<String, byte[]>();
        damages.put("empty", new byte[0]);
        damages.put("cut by its last byte", Arrays.copyOf(wire, wire.length - 1));
        damages.put("cut in half", Arrays.copyOf(wire, wire.length / 2));
        for (int at : List.of(0, wire.length / 2, wire.length - 1)) {
            byte[] flipped = wire.clone();
            flipped[at] ^= 1;
            damages.put("wrong by one bit at offset " + at, flipped);
        }
        byte[] foreign = new byte[SOMEBODY_ELSES];
        new Random(seed).nextBytes(foreign);
        damages.put("somebody else's", foreign);
        return damages;
    }
}
