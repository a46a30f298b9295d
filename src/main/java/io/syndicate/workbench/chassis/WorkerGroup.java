package io.syndicate.workbench.chassis;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The workers of one mode of one generation; hands out whichever has been idle longest. Thread-safe. */
final class WorkerGroup {

    private final Generation generation;
    private final Mode mode;
    private final boolean identity;
    private final List<WorkerProcess> members = new ArrayList<>();
    private final Deque<WorkerProcess> idle = new ArrayDeque<>();
    private boolean retired;
    private long idleWait;
    private int waiting;
    private volatile String trouble = "";

    /** @param workers all ready; none means that the driver has no such method: identity */
    WorkerGroup(Generation generation, Mode mode, List<WorkerProcess> workers) {
        this.generation = generation;
        this.mode = mode;
        this.identity = workers.isEmpty();
        members.addAll(workers);
        idle.addAll(workers);
    }

    Generation generation() {
        return generation;
    }

    Mode mode() {
        return mode;
    }

    boolean identity() {
        return identity;
    }

    synchronized boolean retired() {
        return retired;
    }

    /**
     * Waits for a free worker.
     *
     * @param patience longest wait
     * @return a worker that is now the caller's; null where none became free in time, or the group was retired
     */
    synchronized WorkerProcess claim(Duration patience) throws InterruptedException {
        WorkerProcess free = idle();
        if (free == null && !spent()) {
            long deadline = System.nanoTime() + patience.toNanos();
            while (free == null && await(deadline) && !spent()) {
                free = idle();
            }
        }
        return free;
    }

    /** @return the worker that has been idle longest, claimed; null where there is none */
    private WorkerProcess idle() {
        WorkerProcess next = idle.pollFirst();
        while (next != null && !next.claim()) {
            next = idle.pollFirst();
        }
        return next;
    }

    /** Waits until something has changed. @return whether there is time left, and the group serves */
    private boolean await(long deadline) throws InterruptedException {
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (retired || left <= 0) {
            return false;
        }
        waiting++;
        try {
            wait(left);
        } finally {
            waiting--;
        }
        return !retired;
    }

    /** On the path of every request, where as a rule nobody waits. */
    private void tellWaiting() {
        if (waiting > 0) {
            notifyAll();
        }
    }

    /**
     * Waits for one worker, or for whatever takes its place.
     *
     * @param member   its number in the group, from 0
     * @param patience longest wait
     * @return the worker, now the caller's; null where it did not become free in time, or the group was retired
     */
    synchronized WorkerProcess claim(int member, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        do {
            WorkerProcess wanted = members.get(member);
            if (idle.remove(wanted) && wanted.claim()) {
                return wanted;
            }
        } while (await(deadline));
        return null;
    }

    /**
     * @return how long to wait, in milliseconds, before a worker that died by itself is replaced: longer each time until one answers again
     */
    synchronized long waitAfterIdleDeath() {
        idleWait = Math.clamp(idleWait * 2, Replacement.FIRST_WAIT_MILLIS, Replacement.LONGEST_WAIT_MILLIS);
        return idleWait;
    }

    /** @return why a dead worker has no successor yet, empty where nothing is wrong */
    String trouble() {
        return trouble;
    }

    void trouble(String why) {
        trouble = why;
    }

    /** Takes back a claimed worker; one that has ended in the meantime is not handed out again. */
    synchronized void release(WorkerProcess worker) {
        if (!retired && worker.release()) {
            idleWait = 0;
            offer(worker);
        } else if (retired) {
            worker.stop();
        }
    }

    /** What becomes of a worker that has nothing to do. */
    private void offer(WorkerProcess worker) {
        switch (worker.order()) {
            case SERVE -> {
                idle.addLast(worker);
                tellWaiting();
            }
            case PAUSE, KILL -> {
            }
            case RESTART -> worker.leave();
        }
    }

    /** Gives a worker the author's order; it takes effect now, or once the worker's request is done. */
    synchronized void order(WorkerProcess worker, WorkerOrder order) {
        worker.order(order);
        idle.remove(worker);
        if (!retired && worker.state() == WorkerState.IDLE) {
            offer(worker);
        }
    }

    /** @return whether all of its workers are lost, so that nobody will ever answer */
    synchronized boolean spent() {
        return !members.isEmpty() && members.stream().allMatch(WorkerProcess::lost);
    }

    /** Tells those that wait for a worker that one will not be replaced. */
    synchronized void lose() {
        notifyAll();
    }

    /** @param deployed whether the deployed gateway is to be told of @return why no worker could be had */
    synchronized Failure whyNone(boolean deployed) {
        if (spent()) {
            return members.stream().allMatch(WorkerProcess::loopless) ? GatewayWords.loopless(mode)
                    : GatewayWords.fallback(mode, members.size(), members.stream().map(WorkerProcess::how).distinct().toList());
        }
        return deployed ? GatewayWords.noneFree(mode, standing()) : new Failure(Failure.Kind.NO_WORKER, whyNoneFree(), Optional.empty(),
                "");
    }

    private String standing() {
        long lost = members.stream().filter(WorkerProcess::lost).count();
        long paused = members.stream().filter(worker -> !worker.lost() && worker.order() == WorkerOrder.PAUSE).count();
        return "%d busy, %d paused, %d gone".formatted(members.size() - lost - paused, paused, lost);
    }

    /** @return what the deployed gateway does in silence once all workers are lost, empty while one is left */
    synchronized String fallback() {
        return spent() ? whyNone(true).message() : "";
    }

    /** @return why no worker became free, for the author */
    synchronized String whyNoneFree() {
        long paused = members.stream().filter(worker -> worker.order() == WorkerOrder.PAUSE).count();
        String none = "No %s worker became free in time".formatted(mode);
        if (paused == 0) {
            return trouble.isEmpty() ? none : "No %s worker runs: %s".formatted(mode, trouble);
        }
        return none + (paused == members.size() ? ": all %d are paused; resume one from its lamp".formatted(paused)
                : ": %d of %d are paused, the others are busy or gone".formatted(paused, members.size()));
    }

    /** @return whether somebody is to take the dead one's place */
    synchronized boolean wants(WorkerProcess dead) {
        return !retired && members.contains(dead);
    }

    /** Goes on with the wire traces of an older generation's workers. @param old the same mode's, may be null */
    void followTraces(WorkerGroup old) {
        var before = old == null ? List.<WorkerProcess>of() : old.members();
        var now = members();
        for (int i = 0; i < Math.min(before.size(), now.size()); i++) {
            now.get(i).wire().follow(before.get(i).wire());
        }
    }

    /** @return whether the replacement was taken; a retired group takes none */
    synchronized boolean replace(WorkerProcess dead, WorkerProcess fresh) {
        if (!wants(dead)) {
            return false;
        }
        fresh.wire().follow(dead.wire());
        trouble = "";
        members.set(members.indexOf(dead), fresh);
        idle.addLast(fresh);
        notifyAll();
        return true;
    }

    /** No more requests; idle workers end now, busy ones when their request is done. */
    synchronized void retire() {
        retired = true;
        notifyAll();
        members.stream().filter(worker -> worker.state() == WorkerState.IDLE).forEach(WorkerProcess::stop);
        idle.clear();
    }

    synchronized List<WorkerProcess> members() {
        return List.copyOf(members);
    }

    ModeView view() {
        return new ModeView(mode, identity, members().stream().map(WorkerProcess::view).toList(), fallback());
    }
}
