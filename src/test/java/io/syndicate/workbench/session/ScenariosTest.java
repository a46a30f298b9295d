package io.syndicate.workbench.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.chassis.Failure;
import io.syndicate.workbench.project.NamedScenario;
import io.syndicate.workbench.project.ProjectException;
import io.syndicate.workbench.request.scenario.FileEvent;
import io.syndicate.workbench.request.scenario.Scenario;
import io.syndicate.workbench.request.scenario.Timeline;
import io.syndicate.workbench.request.scenario.Timeline.Cache;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScenariosTest {

    private static final String EMPTY = "{\"urls\": [], \"chunks\": []}";

    private SessionRig rig;

    @BeforeEach
    void start() throws Exception {
        rig = new SessionRig();
    }

    @AfterEach
    void end() throws Exception {
        rig.close();
    }

    @Test
    void coralMustMissNewChunksOnly() throws Exception {
        rig.openAndRun(rig.sample("coral"));
        PlayedScenario played = play(Scenario.STARTER).orElseThrow();
        assertEquals(List.of("1/0", "4/0", "2/2", "4/0", "3/0", "3/0"), counts(played));
        assertTrue(played.timeline().moments().getFirst().reads().getFirst().cdnUrl().orElseThrow().contains(".nyud.net"));
        assertEquals(rig.session().snapshot().results().generation(), played.generation());
        assertEquals(rig.session().snapshot().project().orElseThrow().samples().urls().size(),
                rig.session().snapshot().results().rewrites().size());
    }

    @Test
    void aDriverWithoutCdnUrlMustKeepUrls() throws Exception {
        rig.openAndRun(rig.driver("driver.py", "", "workbench.json", EMPTY));
        PlayedScenario played = play(Scenario.STARTER).orElseThrow();
        played.timeline().moments().forEach(moment -> moment.reads()
                .forEach(read -> assertEquals(Optional.of(read.ask().text()), read.cdnUrl())));
        assertEquals(List.of("1/0", "4/0", "2/2", "4/0", "3/0", "3/0"), counts(played));
    }

    @Test
    void chunksThatShareAUrlMustBeWrong() throws Exception {
        rig.openAndRun(rig.driver("driver.py", "def cdn_url(request, url):\n    return 'http://cdn/' + url.split('/')[-2]\n",
                "workbench.json", EMPTY));
        Timeline.Moment write = play(Scenario.STARTER).orElseThrow().timeline().moments().get(1);
        assertEquals(4, write.count(Cache.WRONG));
        assertTrue(write.reads().getFirst().other().orElseThrow().contains("manifest"));
    }

    @Test
    void aFailedUrlMustLeaveTheOthers() throws Exception {
        rig.openAndRun(rig.driver("driver.py",
                "def cdn_url(request, url):\n    if 'manifest' in url:\n        raise ValueError('no manifests')\n    return url\n",
                "workbench.json", EMPTY));
        PlayedScenario played = play(Scenario.STARTER).orElseThrow();
        Timeline.Moment write = played.timeline().moments().get(1);
        assertEquals(1, write.count(Cache.UNKNOWN));
        assertEquals(3, write.count(Cache.MISS));
        Failure failure = played.failures().get(write.reads().getFirst().ask().text());
        assertTrue(failure.message().contains("no manifests"), failure.message());
    }

    @Test
    void cancelMustEndItWithoutATimeline() throws Exception {
        rig.openAndRun(rig.driver("driver.py", "import time\ndef cdn_url(request, url):\n    time.sleep(0.2)\n    return url\n",
                "workbench.json", EMPTY));
        var many = Scenario.STARTER.with(List.of(new FileEvent.Create("/a"), new FileEvent.Write("/a", 0, 1000)));
        var playing = rig.session().scenarios().play(many.play());
        assertEquals(1002, rig.session().scenarios().progress().orElseThrow().of());
        rig.session().scenarios().cancel();
        assertEquals(Optional.empty(), playing.get(30, TimeUnit.SECONDS));
    }

    @Test
    void withoutWorkersItMustSayWhatToDo() throws Exception {
        rig.openAndRun(rig.driver("driver.py", "this is no Python", "workbench.json", EMPTY));
        var failed = assertThrows(ExecutionException.class, () -> play(Scenario.STARTER));
        assertTrue(assertInstanceOf(ProjectException.class, failed.getCause()).getMessage().contains("press Run"));
    }

    @Test
    void savedScenariosMustBeReadAgainAndOthersChangesKept() throws Exception {
        rig.openAndRun(rig.driver("driver.py", "", "workbench.json", EMPTY));
        var scenarios = rig.session().scenarios();
        var before = scenarios.load().get();
        assertEquals(List.of(NamedScenario.STARTER), before);
        var after = List.of(new NamedScenario("mine", Scenario.STARTER.withSeed(9)));
        scenarios.save(before, after).get();
        assertEquals(after, scenarios.load().get());
        var refused = assertThrows(ExecutionException.class, () -> scenarios.save(before, List.of()).get());
        assertTrue(refused.getCause().getMessage().contains("changed elsewhere"));
        assertEquals(after, scenarios.load().get());
    }

    private Optional<PlayedScenario> play(Scenario scenario) throws Exception {
        return rig.session().scenarios().play(scenario.play()).get(30, TimeUnit.SECONDS);
    }

    private static List<String> counts(PlayedScenario played) {
        return played.timeline().moments().stream().map(moment -> moment.count(Cache.MISS) + "/" + moment.count(Cache.HIT)).toList();
    }
}
