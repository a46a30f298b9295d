package io.syndicate.workbench.check;

import io.syndicate.workbench.chassis.Answer;
import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.project.CheckId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** Check 13: answers that the author pinned are still the same. */
final class PinnedCheck implements Check {

    private static final String FIX = "Undo what changed it; or, where the new answer is meant, "
            + "pin it in place of the old one (Pin as expected in the window).";

    @Override
    public CheckId id() {
        return CheckId.PINNED;
    }

    @Override
    public void run(Bench bench, Findings found) throws InterruptedException {
        var pins = bench.subject().plan().pins();
        if (pins.urls().isEmpty() && pins.chunks().isEmpty()) {
            found.nothing("No answer is pinned");
            return;
        }
        for (Map.Entry<String, String> pin : pins.urls().entrySet()) {
            url(bench, pin.getKey(), pin.getValue(), found);
        }
        for (Map.Entry<String, byte[]> pin : pins.chunks().entrySet()) {
            chunk(bench, pin.getKey(), pin.getValue(), found);
        }
        found.examined(Quoted.count(pins.urls().size() + pins.chunks().size(), "pinned answer"));
    }

    private static void url(Bench bench, String url, String expected, Findings found) throws InterruptedException {
        Answer answer = bench.has(Mode.CDN_URL) ? bench.url(0, url) : null;
        String now = answer == null ? url : answer.ok() ? new String(answer.data(), StandardCharsets.UTF_8) : answer.failure().message();
        if (!now.equals(expected)) {
            found.error("A URL has another answer than the pinned one").fix(FIX).sample(new Finding.SampleRef.Url(url))
                    .evidence("the URL: " + url).evidence("pinned:  " + expected).evidence("now:     " + now).add();
        }
    }

    private static void chunk(Bench bench, String name, byte[] expected, Findings found) throws InterruptedException {
        var input = bench.inputs().chunk(name);
        if (input.isEmpty()) {
            found.couldNotRun("A chunk \"" + name + "\" is pinned, and there is no sample of that name; rename the pin or remove it");
            return;
        }
        Answer answer = bench.has(Mode.SERIALIZE) ? bench.chunk(Mode.SERIALIZE, 0, input.get().bytes()) : null;
        byte[] now = answer == null ? input.get().bytes() : answer.data();
        if (!Arrays.equals(now, expected)) {
            found.error("The chunk \"" + name + "\" is stored as other bytes than the pinned ones").fix(FIX).sample(input.get().ref())
                    .evidence("pinned: " + Quoted.hex(expected, 0))
                    .evidence("now:    " + (now == null ? answer.failure().message() : Quoted.hex(now, 0))).add();
        }
    }
}
