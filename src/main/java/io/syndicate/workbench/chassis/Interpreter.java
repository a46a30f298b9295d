package io.syndicate.workbench.chassis;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;

/**
 * A Python that was found and answered.
 *
 * @param executable its real executable ({@code sys.executable}), absolute; never a version manager's shim
 * @param version    its whole version, like {@code 3.11.7}
 */
public record Interpreter(Path executable, String version) {

    private static final int OLDEST_MINOR_OF_3 = 8;

    /** The name for people, like {@code Python 3.11}. */
    public String label() {
        return "Python " + numbers()[0] + "." + numbers()[1];
    }

    /** Whether drivers see byte strings where Python 3 has text. */
    public boolean isPython2() {
        return numbers()[0] == 2;
    }

    /** Whether the worker runs on it: 2.7, and 3.8 or later. */
    public boolean isSupported() {
        int[] parts = numbers();
        return parts[0] > 3 || parts[0] == 3 && parts[1] >= OLDEST_MINOR_OF_3 || parts[0] == 2 && parts[1] == 7;
    }

    /** Whether this is the version asked for, as exactly as it was asked: {@code 3}, {@code 3.11} or {@code 3.11.7}. */
    boolean isVersion(String asked) {
        return version.equals(asked) || version.startsWith(asked + ".");
    }

    /** Newest first. */
    static Comparator<Interpreter> newestFirst() {
        return Comparator.comparing(Interpreter::numbers, Arrays::compare).reversed();
    }

    private int[] numbers() {
        return Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }
}
