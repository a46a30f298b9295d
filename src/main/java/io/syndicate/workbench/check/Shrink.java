package io.syndicate.workbench.check;

import java.util.function.Function;
import java.util.stream.Stream;

/** Makes an input that fails small, so that one sees at a glance what is the matter with it. */
final class Shrink {

    /** Most inputs that are tried: each is a request, and some end a worker. */
    private static final int BUDGET = 150;

    /** Whether an input still fails. */
    interface Fails<T> {
        boolean test(T input) throws InterruptedException;
    }

    private Shrink() {
    }

    /**
     * @param failing fails
     * @param smaller gives smaller inputs, the boldest first; none of them is as large as what it is given
     * @param fails   asks the driver
     * @return an input that fails, of which no smaller one fails as far as was tried
     */
    static <T> T smallest(T failing, Function<T, Stream<T>> smaller, Fails<T> fails) throws InterruptedException {
        T smallest = failing;
        int left = BUDGET;
        boolean progress = true;
        while (progress && left > 0) {
            progress = false;
            for (T tried : smaller.apply(smallest).limit(left).toList()) {
                left--;
                if (fails.test(tried)) {
                    smallest = tried;
                    progress = true;
                    break;
                }
            }
        }
        return smallest;
    }
}
