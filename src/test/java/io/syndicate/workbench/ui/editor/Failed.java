package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.chassis.Answer;
import io.syndicate.workbench.chassis.ChassisView.Broken;
import io.syndicate.workbench.chassis.Failure;
import io.syndicate.workbench.chassis.Failure.Kind;
import io.syndicate.workbench.chassis.Failure.Place;
import io.syndicate.workbench.chassis.Generation;
import io.syndicate.workbench.chassis.Interpreter;
import io.syndicate.workbench.run.Rewrite;
import io.syndicate.workbench.run.RoundTrip;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Results of samples that failed, and some that did not, as a run leaves them. */
final class Failed {

    private Failed() {
    }

    /** @param line of the driver, from 1 */
    static Rewrite rewrite(int index, int generation, int line, String error) {
        return new Rewrite(index, url(index), Rewrite.Kind.BLOCK, Optional.empty(),
                answer(generation, 100 * generation + index, failure("cdn_url", line, error)));
    }

    static Rewrite good(int index, int generation) {
        return new Rewrite(index, url(index), Rewrite.Kind.BLOCK, Optional.of("http://good/"),
                answer(generation, 100 * generation + index, null));
    }

    static RoundTrip deserialize(int index, int generation, int line, String error) {
        byte[] bytes = {1, 2};
        return new RoundTrip(index, "cat.bin", bytes, bytes, null, answer(generation, 100 * generation + 50, null),
                answer(generation, 100 * generation + 51, failure("deserialize", line, error)), -1, null);
    }

    static Broken start(int generation, int line, String error) {
        var python = new Interpreter(Path.of("python3"), "3.13.0");
        return new Broken(new Generation(generation, "0123456789ab", python), List.of(new Failure(Kind.START, error,
                Optional.of(new Place("driver.py", line, 0)), detail("driver_init", line, error))));
    }

    static Failure failure(String method, int line, String error) {
        return new Failure(Kind.DIED, error + "; " + method + "'s worker ended with status 1 and was replaced",
                Optional.of(new Place("driver.py", line, 0)),
                detail(method, line, error));
    }

    private static String detail(String method, int line, String error) {
        return "Traceback (most recent call last):\n  File \"driver.py\", line " + line + ", in " + method
                + "\n    suffix = CONFIG[\"CORAL_SUFIX\"]\n"
                + error + "\ndriver.py:" + line + ": " + error + "\n";
    }

    private static Answer answer(int generation, long request, Failure failure) {
        return new Answer(request, generation, 4711, 80, false, failure == null ? new byte[] {1} : null, failure);
    }

    private static String url(int index) {
        return "http://example.org/cat" + index + ".jpg";
    }
}
