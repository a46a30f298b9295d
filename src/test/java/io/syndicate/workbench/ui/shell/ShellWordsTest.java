package io.syndicate.workbench.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.chassis.Answer;
import io.syndicate.workbench.chassis.ChassisView;
import io.syndicate.workbench.chassis.ChassisView.Broken;
import io.syndicate.workbench.chassis.Failure;
import io.syndicate.workbench.chassis.Generation;
import io.syndicate.workbench.chassis.Interpreter;
import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.chassis.ModeView;
import io.syndicate.workbench.chassis.WorkerDeath;
import io.syndicate.workbench.chassis.WorkerOrder;
import io.syndicate.workbench.chassis.WorkerState;
import io.syndicate.workbench.chassis.WorkerView;
import io.syndicate.workbench.project.ProjectSettings;
import io.syndicate.workbench.project.Samples;
import io.syndicate.workbench.project.UrlSample;
import io.syndicate.workbench.run.Results;
import io.syndicate.workbench.run.Rewrite;
import io.syndicate.workbench.session.Problem;
import io.syndicate.workbench.session.Progress;
import io.syndicate.workbench.session.ProjectView;
import io.syndicate.workbench.session.SessionSnapshot;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the bar and the status line say. */
class ShellWordsTest {

    private static final Interpreter PYTHON = new Interpreter(Path.of("/usr/bin/python3"), "3.11.7");
    private static final Failure FAILURE = new Failure(Failure.Kind.START, "SyntaxError", Optional.empty(), "");

    private static Generation generation(int number) {
        return new Generation(number, "0123456789ab", PYTHON);
    }

    private static ChassisView chassis(Optional<Generation> serving, Optional<Generation> starting, Optional<Broken> broken,
            WorkerDeath... deaths) {
        var idle = new WorkerView(1, WorkerState.IDLE, WorkerOrder.SERVE, 7, Instant.EPOCH, 0, 0, 0, 0, false);
        var modes = List.of(new ModeView(Mode.CDN_URL, false, List.of(idle, idle, idle)), new ModeView(Mode.SERIALIZE, true, List.of()));
        return new ChassisView(serving, 21_400, starting, broken, modes, List.of(deaths), deaths.length);
    }

    private static SessionSnapshot snapshot(ChassisView chassis, Results results, List<Problem> problems, Optional<Progress> progress,
            Optional<String> notice) {
        var samples = new Samples(List.of(new UrlSample("http://a"), new UrlSample("http://b")), List.of());
        var project = new ProjectView(Path.of("/d/coral"), "coral", Map.of(), samples, ProjectSettings.DEFAULT, problems);
        return new SessionSnapshot(Optional.of(project), chassis, results, Optional.of(PYTHON), List.of(), true, progress, notice);
    }

    private static ChassisView serving() {
        return chassis(Optional.of(generation(7)), Optional.empty(), Optional.empty());
    }

    @Test
    void theBarMustSayWhatServes() {
        assertEquals("no workers", GenerationWords.brief(chassis(Optional.empty(), Optional.empty(), Optional.empty())));
        assertEquals("generation 7 · ready in 21 ms", GenerationWords.brief(serving()));
        assertEquals("starting generation 8 …", GenerationWords.brief(chassis(Optional.of(generation(7)), Optional.of(generation(8)),
                Optional.empty())));
    }

    @Test
    void theBarMustSayWhatDidNotStartAndWhatServesStill() {
        var broken = Optional.of(new Broken(generation(8), List.of(FAILURE)));
        assertEquals("generation 8 did not start · generation 7 still serves",
                GenerationWords.brief(chassis(Optional.of(generation(7)), Optional.empty(), broken)));
        assertEquals("generation 8 did not start", GenerationWords.brief(chassis(Optional.empty(), Optional.empty(), broken)));
    }

    @Test
    void littleRoomMustGetFewerWordsOfTheSame() {
        assertEquals(List.of("generation 7 · ready in 21 ms", "generation 7", "g7"), GenerationWords.all(serving()));
        assertEquals(List.of("no workers", "–"), GenerationWords.all(chassis(Optional.empty(), Optional.empty(), Optional.empty())));
        assertEquals(List.of("starting generation 8 …", "g8 …"), GenerationWords.all(chassis(Optional.of(generation(7)),
                Optional.of(generation(8)), Optional.empty())));
        assertEquals(List.of("generation 8 did not start · generation 7 still serves", "generation 8 did not start", "g8 did not start",
                "✗ g8"), GenerationWords.all(chassis(Optional.of(generation(7)), Optional.empty(), Optional.of(new Broken(generation(8),
                List.of(FAILURE))))));
        assertTrue(GenerationWords.full(serving()).startsWith("Generation 7 · ready in 21 ms\n\n"), "the tooltip says all of it");
    }

    @ParameterizedTest
    @CsvSource({"900,0.9 ms", "9990,10.0 ms", "21400,21 ms", "999999,999 ms", "2200000,2.2 s"})
    void timesMustHaveUnits(long micros, String words) {
        var view = serving();
        assertEquals("generation 7 · ready in " + words, GenerationWords.brief(
                new ChassisView(view.serving(), micros, view.starting(), view.broken(), view.modes(), view.deaths(), 0)));
    }

    @Test
    void theTooltipMustNameHashAndInterpreter() {
        assertTrue(GenerationWords.full(serving()).contains("0123456789ab"));
        assertTrue(GenerationWords.full(serving()).contains("/usr/bin/python3"));
    }

    @Test
    void onlyCurrentAndGoodResultsMustCount() {
        var good = new Rewrite(0, "http://a", Rewrite.Kind.OTHER, Optional.of("http://c"), new Answer(1, 7, 1, 5, false, null, null));
        var stale = new Rewrite(1, "http://b", Rewrite.Kind.OTHER, Optional.of("http://d"), new Answer(2, 6, 1, 5, false, null, null));
        var failed = new Rewrite(1, "http://b", Rewrite.Kind.OTHER, Optional.empty(), new Answer(2, 7, 1, 5, false, null, FAILURE));
        for (var other : List.of(stale, failed)) {
            var now = snapshot(serving(), new Results(1, 7, List.of(good, other), List.of(), false), List.of(), Optional.empty(),
                    Optional.empty());
            assertEquals("1 of 2 rewrites", StatusLine.rewrites(now));
        }
    }

    @Test
    void problemsMustBeCountedInWords() {
        var problem = new Problem("wrong", Optional.empty(), "");
        assertEquals("", StatusLine.problems(snapshot(serving(), Results.NONE, List.of(), Optional.empty(), Optional.empty())));
        assertEquals("1 problem", StatusLine.problems(snapshot(serving(), Results.NONE, List.of(problem), Optional.empty(),
                Optional.empty())));
        assertEquals("2 problems", StatusLine.problems(snapshot(serving(), Results.NONE, List.of(problem, problem), Optional.empty(),
                Optional.empty())));
    }

    @Test
    void aNoticeMustComeBeforeProgress() {
        var progress = Optional.of(new Progress("Running samples", 3, 9));
        assertEquals("Running samples: 3 of 9", StatusLine.notice(snapshot(serving(), Results.NONE, List.of(), progress,
                Optional.empty())));
        assertEquals("disk full", StatusLine.notice(snapshot(serving(), Results.NONE, List.of(), progress, Optional.of("disk full"))));
    }

    @Test
    void deathsMustBeToldLatestFirst() {
        var first = new WorkerDeath(Instant.EPOCH, 6, Mode.CDN_URL, 41, "was ended by SIGKILL", List.of());
        var second = new WorkerDeath(Instant.EPOCH, 7, Mode.SERIALIZE, 42, "exited with status 4 (the driver raised)", List.of());
        var view = chassis(Optional.of(generation(7)), Optional.empty(), Optional.empty(), first, second);
        String words = DeathWords.of(view);
        assertTrue(words.indexOf("serialize worker 42 exited with status 4") < words.indexOf("cdn_url worker 41 was ended by SIGKILL"),
                words);
        assertTrue(DeathWords.of(serving()).startsWith("No worker has died"));
        assertEquals("3 workers · 2 deaths", StatusLine.workers(snapshot(view, Results.NONE, List.of(), Optional.empty(),
                Optional.empty())));
    }

    @Test
    void theHelpMustNameEveryMethodAndHook() {
        for (String name : List.of("cdn_url", "serialize", "deserialize", "driver_init", "driver_shutdown", "CONFIG", "SECRETS")) {
            assertTrue(HelpTexts.driver().contains(name), name);
        }
        assertFalse(HelpTexts.about(Path.of("log")).contains("null"));
    }
}
