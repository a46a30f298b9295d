package io.syndicate.workbench.check;

import java.util.Locale;

/**
 * A figure that differs from run to run.
 *
 * @param name  what was measured: {@code cdn_url p99}
 * @param value how much
 * @param unit  {@code µs}, {@code ms} or {@code bytes}
 */
public record Measurement(String name, double value, String unit) {

    @Override
    public String toString() {
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%s %,.0f %s" : "%s %,.1f %s", name, value, unit);
    }
}
