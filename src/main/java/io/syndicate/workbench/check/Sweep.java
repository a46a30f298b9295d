package io.syndicate.workbench.check;

import io.syndicate.workbench.chassis.Answer;
import io.syndicate.workbench.chassis.Failure;
import io.syndicate.workbench.chassis.Mode;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends every input once, one after the other and to each worker in turn, so that the same driver answers the same way; the log is kept
 * meanwhile.
 */
final class Sweep {

    /** After as many deaths the picture is clear, and each costs the start of a worker. */
    private static final int MAX_DEATHS = 20;
    private static final int MAX_HANGS = 2;

    private final Bench bench;
    private int deaths;
    private int hangs;

    Sweep(Bench bench) {
        this.bench = bench;
    }

    List<UrlAnswer> urls() throws InterruptedException {
        var answers = new ArrayList<UrlAnswer>();
        bench.log().listen(true);
        for (String url : bench.inputs().urls()) {
            if (hopeless()) {
                break;
            }
            answers.add(new UrlAnswer(url, counted(bench.url(answers.size(), url))));
        }
        bench.log().listen(false);
        return List.copyOf(answers);
    }

    List<Trip> trips() throws InterruptedException {
        var trips = new ArrayList<Trip>();
        bench.log().listen(true);
        for (ChunkInput input : bench.inputs().chunks()) {
            if (hopeless()) {
                break;
            }
            trips.add(trip(input, trips.size()));
        }
        bench.log().listen(false);
        return List.copyOf(trips);
    }

    private Trip trip(ChunkInput input, int worker) throws InterruptedException {
        Answer wire = counted(bench.chunk(Mode.SERIALIZE, worker, input.bytes()));
        return new Trip(input, wire, wire.ok() ? counted(bench.chunk(Mode.DESERIALIZE, worker + 1, wire.data())) : null);
    }

    private Answer counted(Answer answer) {
        if (!answer.ok() && answer.failure().kind() != Failure.Kind.REFUSED) {
            deaths++;
            hangs += answer.failure().kind() == Failure.Kind.DEADLINE ? 1 : 0;
        }
        return answer;
    }

    private boolean hopeless() {
        return deaths >= MAX_DEATHS || hangs >= MAX_HANGS;
    }
}
