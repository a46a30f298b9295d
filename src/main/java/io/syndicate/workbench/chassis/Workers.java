package io.syndicate.workbench.chassis;

import io.syndicate.workbench.wire.WireTrace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The workers of a chassis one by one: how each stands, and what the author does to it. Thread-safe; nothing here waits for a worker. A
 * pid that is no worker's (any more) is no error: the lamp that was clicked may be older than the worker's end.
 */
public final class Workers {

    private final Supplier<Collection<WorkerGroup>> serving;
    private final Collection<WorkerProcess> running;
    private final BiConsumer<WorkerGroup, WorkerProcess> replace;

    /**
     * @param serving the groups that answer
     * @param running every worker process, of older generations too
     * @param replace puts a new worker in a dead one's place
     */
    Workers(Supplier<Collection<WorkerGroup>> serving, Collection<WorkerProcess> running, BiConsumer<WorkerGroup, WorkerProcess> replace) {
        this.serving = serving;
        this.running = running;
        this.replace = replace;
    }

    /** @return all three modes with the workers that serve, after them those of older generations that still work on a request */
    public List<ModeView> view() {
        Collection<WorkerGroup> groups = serving.get();
        var modes = new ArrayList<ModeView>();
        for (Mode mode : Mode.values()) {
            Optional<WorkerGroup> group = groups.stream().filter(one -> one.mode() == mode).findFirst();
            List<WorkerProcess> members = group.map(WorkerGroup::members).orElse(List.of());
            Stream<WorkerProcess> older = running.stream().filter(worker -> worker.mode() == mode && worker.state() == WorkerState.BUSY
                    && !members.contains(worker));
            modes.add(new ModeView(mode, group.map(WorkerGroup::identity).orElse(false),
                    Stream.concat(members.stream(), older).map(WorkerProcess::view).toList(), group.map(WorkerGroup::fallback).orElse("")));
        }
        return List.copyOf(modes);
    }

    /**
     * The worker gets no more requests until {@link #resume}; the one it works on is finished. A pause ends with the worker: a new
     * generation's workers serve.
     *
     * @param pid of a worker that serves
     */
    public void pause(long pid) {
        order(pid, WorkerOrder.PAUSE);
    }

    /** Gives a paused worker requests again. @param pid of a worker that serves */
    public void resume(long pid) {
        order(pid, WorkerOrder.SERVE);
    }

    /**
     * Ends a worker politely, once its request is done, and starts another in its place; that is no death. In place of one that is dead
     * another is started at once.
     *
     * @param pid of a worker that serves
     */
    public void restart(long pid) {
        order(pid, WorkerOrder.RESTART);
        serving(pid).filter(member -> member.worker.state() == WorkerState.DEAD)
                .ifPresent(member -> replace.accept(member.group, member.worker));
    }

    /** Sends SIGKILL to a worker; its death is reported, and it is replaced, as any other. @param pid of any worker of this chassis */
    public void kill(long pid) {
        order(pid, WorkerOrder.KILL);
        any(pid).ifPresent(worker -> {
            worker.log().note("SIGKILL is sent to %s worker %d, as asked".formatted(worker.mode(), pid));
            worker.shoot();
        });
    }

    /**
     * Looks at a worker's pipes from its next request on. The trace goes on with the workers that take its place, and costs until it is
     * {@linkplain WireTrace#close closed}.
     *
     * @param pid of any worker of this chassis
     * @return its trace, the same one while it is looked at; empty where there is no such worker
     */
    public Optional<WireTrace> trace(long pid) {
        return any(pid).map(worker -> worker.wire().trace());
    }

    private void order(long pid, WorkerOrder order) {
        serving(pid).ifPresent(member -> member.group.order(member.worker, order));
    }

    private Optional<Member> serving(long pid) {
        return serving.get().stream().flatMap(group -> group.members().stream().filter(worker -> worker.pid() == pid)
                .map(worker -> new Member(group, worker)))
                .findFirst();
    }

    private Optional<WorkerProcess> any(long pid) {
        return running.stream().filter(worker -> worker.pid() == pid).findFirst();
    }

    /** A worker and the group that it is of. */
    private record Member(WorkerGroup group, WorkerProcess worker) {
    }
}
