package io.syndicate.workbench.ui.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.chassis.WorkerDeath;
import io.syndicate.workbench.run.Timing;
import io.syndicate.workbench.ui.common.Theme;
import io.syndicate.workbench.ui.panes.PaneTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import org.junit.jupiter.api.Test;

/** Figures, plots and the timeline. */
class TimingViewTest extends PaneTest {

    private static final Instant START = Instant.parse("2017-04-20T10:42:00Z");

    private TimingView view;

    @Test
    void percentilesMustBeTheNearestRank() {
        var times = ModeTimes.of(Mode.CDN_URL, calls(LongStream.rangeClosed(1, 200).toArray()));
        assertEquals(List.of(100L, 190L, 198L, 200L), List.of(times.p50(), times.p95(), times.p99(), times.most()));
        assertEquals("cdn_url: 200 calls, none failed; half took at most 100 µs, 95 of 100 at most 190 µs, 99 of 100 at most 198 µs, "
                + "the longest 200 µs",
                times.words());
        var one = ModeTimes.of(Mode.SERIALIZE, calls(7));
        assertEquals(List.of(7L, 7L, 7L), List.of(one.p50(), one.p95(), one.p99()));
        assertEquals("deserialize: no calls yet", ModeTimes.of(Mode.DESERIALIZE, List.of()).words());
    }

    @Test
    void tableMustSayWhatThePlotsShow() {
        open();
        TableView<ModeTimes> table = lookup(".table-view").queryTableView();
        assertEquals(List.of(300, 120, 0), table.getItems().stream().map(times -> times.calls().size()).toList());
        assertTrue(texts(".table-cell").containsAll(List.of("cdn_url", "300", "–")));
        var plots = onFx(() -> lookup(".latency-plot").queryAll().stream().map(plot -> plot.getAccessibleText()).toList());
        assertEquals(table.getItems().stream().map(ModeTimes::words).toList(), plots);
    }

    @Test
    void everyCallMustBeADotAndEachFailureACross() {
        open();
        long dots = onFx(() -> lookup(".plot-dots").queryAll().stream().mapToLong(node -> ((Path) node).getElements().size() / 2).sum());
        long crosses = onFx(() -> lookup(".plot-failed").queryAll().stream()
                .mapToLong(node -> ((Path) node).getElements().size() / 4).sum());
        assertEquals(420, dots + crosses);
        assertEquals(2, crosses);
        assertEquals(2, lookup(".p99").queryAll().size());
    }

    @Test
    void timelineMustShowGenerationsAndDeathsAlsoInWords() {
        open();
        assertEquals(List.of("g6", "g7"), texts(".generation-bar").stream().filter(text -> !text.isEmpty()).toList());
        assertEquals(2, lookup(".death").queryAll().size());
        String words = onFx(() -> lookup(".generation-timeline").query().getAccessibleText());
        assertTrue(words.contains("generation 6 began to serve\n"), words);
        assertTrue(words.contains("cdn_url worker 4131 of generation 7 ended: killed by SIGKILL"), words);
    }

    @Test
    void nothingYetMustSayWhatToDo() {
        toolkit();
        view = onFx(TimingView::new);
        onFx(() -> view.show(new Timing.View(Map.of(), List.of()), List.of(), START));
        show(view, Theme.LIGHT, 860, 760);
        assertEquals(List.of("No calls yet"), texts(".empty-title"), "said once for all modes");
        assertTrue(texts(".empty-text").getFirst().startsWith("Run the samples (F5)"));
        assertEquals(List.of(), texts(".plots .timing-title"), "no empty plots beside it");
        assertTrue(allTexts().contains("No generation has served yet."));
        picture("timing-empty", 860, 760);
    }

    @Test
    void labelsMustStayInsideTheWindow() {
        open();
        double right = onFx(() -> lookup(".plot-percentile").queryAll().stream()
                .mapToDouble(node -> node.getBoundsInParent().getMaxX()).max().orElseThrow());
        assertTrue(right <= onFx(() -> ((Region) lookup(".latency-plot").query()).getWidth()), "cut at " + right);
        picture("timing", 860, 760);
        picture("timing-small", 640, 560);
    }

    private void open() {
        toolkit();
        view = onFx(TimingView::new);
        var random = new Random(7);
        long[] fast = LongStream.generate(() -> (long) (36 + Math.abs(random.nextGaussian()) * 14
                + (random.nextInt(40) == 0 ? 900 : 0))).limit(298).toArray();
        var cdn = new ArrayList<>(calls(fast));
        cdn.add(100, new Timing.Call(6, 3_000_000, false));
        cdn.add(new Timing.Call(7, 41_000, false));
        var calls = Map.of(Mode.CDN_URL, List.copyOf(cdn), Mode.SERIALIZE,
                calls(LongStream.generate(() -> 700 + random.nextInt(400)).limit(120).toArray()));
        var starts = List.of(new Timing.Start(5, START), new Timing.Start(6, START.plusSeconds(1)),
                new Timing.Start(7, START.plusSeconds(70)));
        var deaths = List.of(death(20, "exit status 4: the driver raised"), death(80, "killed by SIGKILL"));
        onFx(() -> view.show(new Timing.View(calls, starts), deaths, START.plusSeconds(120)));
        show(view, Theme.LIGHT, 860, 760);
    }

    private static WorkerDeath death(long second, String how) {
        return new WorkerDeath(START.plusSeconds(second), 7, Mode.CDN_URL, 4131, how, List.of());
    }

    private static List<Timing.Call> calls(long... micros) {
        return LongStream.of(micros).mapToObj(time -> new Timing.Call(7, time, true)).toList();
    }
}
