package io.syndicate.workbench.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.ui.PulseWatch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;

/**
 * A real worker floods its log while the window is open. Asserts that every line is shown or counted; how long the window took meanwhile is
 * written to {@code target/log-flood.txt}, for {@code src/docs/performance.md}.
 */
class LogFloodTest extends WindowRig {

    private static final int LINES_PER_SECOND = 100_000;
    private static final int SECONDS = Integer.getInteger("flood.seconds", 2);
    private static final Pattern DROPPED = Pattern.compile("([\\d,]+) lines? dropped");

    private final List<Long> answers = new CopyOnWriteArrayList<>();

    @Test
    void everyLineOfAFloodMustBeShownOrCountedAndTheWindowGoOn() throws Exception {
        openWindow(rig.driver("driver.py", flood(), "workbench.json", "{\"workers\": 1}"));
        var watch = new PulseWatch();
        onFx(watch::start);
        rig.await("the flood begins", _ -> rig.session().logs().lastSequence() > 1_000);
        long begun = System.nanoTime();
        while (rig.session().logs().lastSequence() < (long) LINES_PER_SECOND * SECONDS) {
            ask();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        onFx(watch::stop);
        onFx(() -> lookup("#filter").queryAs(TextField.class).clear());
        awaitText("flood over");
        await("every line is shown or counted", () -> shown() + dropped() == rig.session().logs().lastSequence());
        assertTrue(watch.pulses() > 10 * SECONDS / 2, () -> "only " + watch.pulses() + " pulses");
        assertTrue(rig.session().logs().lastSequence() >= (long) LINES_PER_SECOND * SECONDS);
        report(seconds, watch);
    }

    /** What an author does meanwhile: types into the filter, and waits until the window has taken it. */
    private void ask() {
        long asked = System.nanoTime();
        onFx(() -> {
            TextField filter = lookup("#filter").queryAs(TextField.class);
            filter.setText(answers.size() % 50 >= 25 ? "line 1" : "");
        });
        answers.add(System.nanoTime() - asked);
        java.util.concurrent.locks.LockSupport.parkNanos(10_000_000); // an author's pause, not a wait for something
    }

    private void report(double seconds, PulseWatch watch) throws Exception {
        String text = "%,d lines in %.1f s: FX pulse gap p99 %.0f ms, longest %.0f ms, of which its own work p99 %.0f ms, most %.0f ms; the window's answer p99 %.0f ms, longest %.0f ms; shown %,d, dropped %,d%n"
                .formatted((long) LINES_PER_SECOND * SECONDS, seconds, watch.gap(99), watch.gap(100), watch.work(99), watch.work(100),
                        PulseWatch.millis(answers, 99), PulseWatch.millis(answers, 100), shown(), dropped());
        Files.writeString(Path.of("target", "log-flood.txt"), text);
    }

    private long shown() {
        return onFx(() -> (long) ((ListView<?>) stage.getScene().lookup(".logs .list-view")).getItems().size());
    }

    private long dropped() {
        var found = DROPPED.matcher(onFx(() -> ((Label) stage.getScene().lookup(".logs #state")).getText()));
        return found.find() ? Long.parseLong(found.group(1).replace(",", "")) : -1;
    }

    private static String flood() {
        return """
                import os, threading, time
                def flood():
                    begin = time.time()
                    sent = 0
                    while sent < %1$d * %2$d:
                        due = min(int((time.time() - begin) * %1$d) + 1000, %1$d * %2$d)
                        while sent < due:
                            batch = "".join("line %%d of a flood that a driver writes, as long as lines usually are\\n" %% (sent + i) for i in range(1000))
                            data = batch.encode()
                            while data:
                                data = data[os.write(2, data):]
                            sent += 1000
                        time.sleep(0.001)
                    os.write(2, b"flood over\\n")
                def driver_init(config, secrets):
                    thread = threading.Thread(target=flood)
                    thread.daemon = True
                    thread.start()
                    return True
                def cdn_url(request, url):
                    return url
                """.formatted(LINES_PER_SECOND, SECONDS);
    }
}
