package io.syndicate.workbench.chassis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The workers of one mode of one generation; hands out whichever has been idle longest. Thread-safe. */
final class WorkerGroup {

    private final Generation generation;
    private final Mode mode;
    private final boolean identity;
    private final List<WorkerProcess> members = new ArrayList<>();
    private final Deque<WorkerProcess> idle = new ArrayDeque<>();
    private boolean retired;
    private long idleWait;

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
     * @param deadline in {@link System#nanoTime} terms
     * @return a worker that is now the caller's; null where none became free in time, or the group was retired
     */
    synchronized WorkerProcess claim(long deadline) throws InterruptedException {
        while (!retired) {
            WorkerProcess next = idle.pollFirst();
            if (next != null && next.claim()) {
                return next;
            }
            if (next == null) {
                long left = (deadline - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return null;
                }
                wait(left);
            }
        }
        return null;
    }

    /**
     * Waits for one worker, or for whatever takes its place.
     *
     * @param member   its number in the group, from 0
     * @param deadline in {@link System#nanoTime} terms
     * @return the worker, now the caller's; null where it did not become free in time, or the group was retired
     */
    synchronized WorkerProcess claim(int member, long deadline) throws InterruptedException {
        while (!retired) {
            WorkerProcess wanted = members.get(member);
            if (idle.remove(wanted) && wanted.claim()) {
                return wanted;
            }
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return null;
            }
            wait(left);
        }
        return null;
    }

    /** @return how long to wait, in milliseconds, before a worker that died by itself is replaced: longer each time until one answers again */
    synchronized long waitAfterIdleDeath() {
        idleWait = Math.clamp(idleWait * 2, Replacement.FIRST_WAIT_MILLIS, Replacement.LONGEST_WAIT_MILLIS);
        return idleWait;
    }

    /** Takes back a claimed worker; one that has ended in the meantime is not handed out again. */
    synchronized void release(WorkerProcess worker) {
        if (!retired && worker.release()) {
            idleWait = 0;
            idle.addLast(worker);
            notifyAll();
        } else if (retired) {
            worker.stop();
        }
    }

    /** @return whether the replacement was taken; a retired group takes none */
    synchronized boolean replace(WorkerProcess dead, WorkerProcess fresh) {
        if (retired) {
            return false;
        }
        members.set(members.indexOf(dead), fresh);
        idle.addLast(fresh);
        notifyAll();
        return true;
    }

    /** No more requests; idle workers end now, busy ones when their request is done. */
    synchronized void retire() {
        retired = true;
        notifyAll();
        idle.forEach(WorkerProcess::stop);
        idle.clear();
    }

    synchronized List<WorkerProcess> members() {
        return List.copyOf(members);
    }

    ModeView view() {
        return new ModeView(mode, identity, members().stream().map(WorkerProcess::view).toList());
    }
}
