package io.syndicate.workbench.check;

import io.syndicate.workbench.chassis.Answer;
import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.project.CheckId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/** Check 2: every worker of a mode, asked twice, in another order and after a restart, gives the answer that one gave. */
final class SameAnswerCheck implements Check {

    private static final int MAX_SHOWN = 3;

    /** One input of a mode and its first answer. */
    private record Asked(Mode mode, Finding.SampleRef ref, byte[] input, Answer first) {
    }

    /** An input that got another answer. */
    private record Differs(int index, String when, Answer second) {
    }

    @Override
    public CheckId id() {
        return CheckId.SAME_ANSWER;
    }

    @Override
    public void run(Bench bench, Findings found) throws InterruptedException {
        List<List<Asked>> byMode = byMode(bench);
        if (byMode.isEmpty()) {
            found.nothing("The driver has no methods");
            return;
        }
        var firsts = new ArrayList<Optional<Differs>>();
        for (List<Asked> asked : byMode) {
            firsts.add(everyWorker(bench, asked));
            found.examined(Quoted.count(asked.size(), asked.isEmpty() || asked.getFirst().mode() == Mode.CDN_URL ? "URL" : "chunk"));
        }
        var broken = bench.restart();
        broken.ifPresent(failure -> found.couldNotRun("The driver did not start a second time: " + failure.message()));
        for (int i = 0; i < byMode.size(); i++) {
            Optional<Differs> differs = firsts.get(i).isPresent() || broken.isPresent() ? firsts.get(i)
                    : afterRestart(bench, byMode.get(i));
            if (differs.isPresent()) {
                report(byMode.get(i), differs.get(), found);
            }
        }
    }

    private static List<List<Asked>> byMode(Bench bench) throws InterruptedException {
        var byMode = new ArrayList<List<Asked>>();
        for (Mode mode : Mode.values()) {
            if (bench.has(mode)) {
                byMode.add(asked(bench, mode));
            }
        }
        return byMode;
    }

    private static List<Asked> asked(Bench bench, Mode mode) throws InterruptedException {
        if (mode == Mode.CDN_URL) {
            return bench.urls().stream().filter(UrlAnswer::ok)
                    .map(one -> new Asked(mode, one.ref(), one.url().getBytes(StandardCharsets.UTF_8), one.answer()))
                    .toList();
        }
        Function<Trip, Asked> asked = mode == Mode.SERIALIZE
                ? trip -> new Asked(mode, trip.input().ref(), trip.input().bytes(), trip.serialize())
                : trip -> new Asked(mode, trip.input().ref(), trip.wire(), trip.deserialize());
        return bench.trips().stream().filter(trip -> mode == Mode.SERIALIZE ? trip.serialize().ok() : trip.whole()).map(asked).toList();
    }

    /** Twice in every worker, each time in another order. @return the first input, in their own order, that got another answer */
    private static Optional<Differs> everyWorker(Bench bench, List<Asked> all) throws InterruptedException {
        Optional<Differs> first = Optional.empty();
        for (int worker = 0; worker < bench.workers(); worker++) {
            for (int time = 1; time <= 2; time++) {
                String when = "worker %d of %d, asked in another order, time %d".formatted(worker + 1, bench.workers(), time);
                var order = indexes(all.size());
                Collections.shuffle(order, new Random(bench.subject().seed() + 31L * worker + time));
                first = earlier(first, pass(bench, all, order, worker, when));
            }
        }
        return first;
    }

    private static Optional<Differs> afterRestart(Bench bench, List<Asked> all) throws InterruptedException {
        return pass(bench, all, indexes(all.size()), 1, "after a restart");
    }

    private static Optional<Differs> pass(Bench bench, List<Asked> all, List<Integer> order, int worker,
            String when) throws InterruptedException {
        Optional<Differs> first = Optional.empty();
        int different = 0;
        for (int index : order) {
            Asked asked = all.get(index);
            Answer again = asked.mode() == Mode.CDN_URL
                    ? bench.url(worker, new String(asked.input(), StandardCharsets.UTF_8))
                    : bench.chunk(asked.mode(), worker, asked.input());
            if (!Arrays.equals(again.data(), asked.first().data())) {
                different++;
                first = earlier(first, Optional.of(new Differs(index, when, again)));
            }
            if (different > MAX_SHOWN && !again.ok()) {
                break;
            }
        }
        return first;
    }

    private static List<Integer> indexes(int size) {
        var order = new ArrayList<Integer>(size);
        for (int i = 0; i < size; i++) {
            order.add(i);
        }
        return order;
    }

    private static Optional<Differs> earlier(Optional<Differs> one, Optional<Differs> other) {
        return one.isPresent() && (other.isEmpty() || one.get().index() <= other.get().index()) ? one : other;
    }

    private static void report(List<Asked> all, Differs differs, Findings found) {
        Asked asked = all.get(differs.index());
        boolean serialize = asked.mode() == Mode.SERIALIZE;
        String message = asked.mode() + " does not always give the same answer for the same "
                + (asked.mode() == Mode.CDN_URL ? "URL" : "chunk");
        var draft = (serialize ? found.warning(message) : found.error(message)).sample(asked.ref());
        if (serialize) {
            draft.why("Two gateways store the same chunk as different bytes; "
                            + "a hash of what is stored no longer tells whether a chunk is the same.")
                    .fix("Derive nonces, salts and times from the chunk and its request. "
                            + "If a random nonce is meant, set same-answer to warning.");
        } else {
            draft.fix("Answer from request, config and secrets alone: no counters, no clock, no randomness, no order of a set.");
        }
        draft.evidence("sent: " + asked.ref().label()).measured("first answer: " + shown(asked.mode(), asked.first()))
                .measured("then, " + differs.when() + ": " + shown(asked.mode(), differs.second())).add();
    }

    private static String shown(Mode mode, Answer answer) {
        if (!answer.ok()) {
            return answer.failure().message();
        }
        return mode == Mode.CDN_URL ? new String(answer.data(), StandardCharsets.UTF_8)
                : Quoted.count(answer.data().length, "byte") + ": " + Quoted.hex(answer.data(), 0);
    }
}
