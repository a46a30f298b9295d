package io.syndicate.workbench.bench;

import io.syndicate.workbench.chassis.Companion;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Binds this program, and processes that it has started, to single cores for a while: what a pipe can do depends on that more than on
 * anything else. Closing it lets the program run on all its cores again.
 */
final class Cores implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_AGAIN = 20;

    private final String mayUse;
    private final List<Integer> cores;

    private Cores(String mayUse) {
        this.mayUse = mayUse;
        this.cores = parse(mayUse);
    }

    /** @throws NotMeasuredException where cores cannot be chosen here */
    static Cores ofThisProgram() throws NotMeasuredException {
        String said = taskset("-cp", Long.toString(self()));
        return new Cores(said.substring(said.lastIndexOf(':') + 1).strip());
    }

    /** @param list as {@code taskset} writes it, {@code 0-2,5} @return each core */
    static List<Integer> parse(String list) {
        var cores = new ArrayList<Integer>();
        for (String part : list.split(",")) {
            String[] ends = part.strip().split("-");
            for (int core = Integer.parseInt(ends[0]); core <= Integer.parseInt(ends[ends.length - 1]); core++) {
                cores.add(core);
            }
        }
        return cores;
    }

    /** Binds this program with all its threads to its first core; what they start is bound with them. */
    void bindSelf() throws NotMeasuredException {
        bind(self(), cores.getFirst());
    }

    /**
     * Binds processes to other cores than this program: each to one of its own while there are enough.
     *
     * @throws NotMeasuredException where this program may use one only
     */
    void bindApart(List<Long> pids) throws NotMeasuredException {
        if (cores.size() < 2) {
            throw new NotMeasuredException("this program may use one core only (" + mayUse + ")");
        }
        for (int i = 0; i < pids.size(); i++) {
            bind(pids.get(i), cores.get(1 + i % (cores.size() - 1)));
        }
    }

    /** Binds a process to the core that this program is bound to. */
    void bindBeside(long pid) throws NotMeasuredException {
        bind(pid, cores.getFirst());
    }

    private static void bind(long pid, int core) throws NotMeasuredException {
        taskset("-acp", Integer.toString(core), Long.toString(pid));
    }

    private static long self() {
        return Companion.self();
    }

    /** Asks again where a thread ended under taskset's hands, at which it gives up. */
    private static String taskset(String... arguments) throws NotMeasuredException {
        var command = new ArrayList<>(List.of("taskset"));
        command.addAll(List.of(arguments));
        try {
            var ended = Companion.run(command, PATIENCE);
            for (int again = 0; ended.status() != 0 && again < MOST_AGAIN; again++) {
                ended = Companion.run(command, PATIENCE);
            }
            if (ended.status() != 0) {
                String last = ended.output().lines().reduce((_, next) -> next).orElse("");
                throw new NotMeasuredException("taskset binds no process to a core here: " + last);
            }
            return ended.output();
        } catch (IOException e) {
            throw new NotMeasuredException("there is no taskset, which binds processes to a core; it is part of util-linux");
        }
    }

    @Override
    public void close() throws NotMeasuredException {
        taskset("-acp", mayUse, Long.toString(self()));
    }
}
