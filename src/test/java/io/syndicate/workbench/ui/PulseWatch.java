package io.syndicate.workbench.ui;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;

/**
 * Measures how long the FX thread takes from pulse to pulse, and how much of that is its own work. Started, stopped and read on the FX
 * thread.
 */
public final class PulseWatch extends AnimationTimer {

    private final List<Long> gaps = new ArrayList<>();
    private final List<Long> work = new ArrayList<>();
    private long lastTime;
    private long lastWork;

    @Override
    public void handle(long now) {
        long time = System.nanoTime();
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        if (lastTime != 0) {
            gaps.add(time - lastTime);
            work.add(cpu - lastWork);
        }
        lastTime = time;
        lastWork = cpu;
    }

    public int pulses() {
        return gaps.size();
    }

    /** @param percent 100 for the longest @return milliseconds between two pulses */
    public double gap(int percent) {
        return millis(gaps, percent);
    }

    /** @param percent 100 for the most @return milliseconds of processor time between two pulses */
    public double work(int percent) {
        return millis(work, percent);
    }

    /** @return between how many pulses the FX thread had more to do */
    public int above(int millis) {
        return (int) work.stream().filter(nanos -> nanos > millis * 1_000_000L).count();
    }

    /** @return a percentile in milliseconds, 0 of nothing */
    public static double millis(List<Long> nanos, int percent) {
        return nanos.stream().sorted().skip(Math.max(0, Math.ceilDiv(nanos.size() * percent, 100) - 1)).findFirst().orElse(0L) / 1e6;
    }
}
