package io.syndicate.workbench.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.request.scenario.BoundaryUrls;
import io.syndicate.workbench.request.scenario.FileEvent;
import io.syndicate.workbench.request.scenario.GatewayBase;
import io.syndicate.workbench.request.scenario.LookAlikes;
import io.syndicate.workbench.request.scenario.ManyUrls;
import io.syndicate.workbench.request.scenario.Playback;
import io.syndicate.workbench.request.scenario.Scenario;
import io.syndicate.workbench.request.scenario.Timeline;
import io.syndicate.workbench.request.scenario.Timeline.Cache;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Scenarios change URLs as spec section 4 says, and are the same for the same seed. */
class ScenarioTest {

    private static final Playback PLAYED = Scenario.STARTER.play();

    @Test
    void theSameSeedMustGiveTheSameUrlsAndAnotherOneOthers() {
        assertEquals(PLAYED.urls(), Scenario.STARTER.play().urls());
        assertNotEquals(PLAYED.urls(), Scenario.STARTER.withSeed(8).play().urls());
        assertTrue(PLAYED.fault().isEmpty());
    }

    @Test
    void everyUrlOfAScenarioMustBeReadBackAsTheChunkItNames() throws Exception {
        for (var step : PLAYED.steps()) {
            for (var ask : step.reads()) {
                assertEquals(ask.url(), SyndicateUrl.parse(ask.text()));
                assertEquals(ask.url().fileVersion(), ask.request().getFileVersion());
            }
        }
    }

    @Test
    void aWriteMustChangeTheManifestAndTheWrittenBlocksOnly() {
        var before = PLAYED.steps().get(1).reads();
        var after = PLAYED.steps().get(2).reads();
        for (int i = 0; i < before.size(); i++) {
            boolean changed = i == 0 || i == 2;
            assertEquals(changed, !before.get(i).url().equals(after.get(i).url()), "read " + i);
        }
    }

    @Test
    void aRenameMustChangeEveryUrlAndSendAHint() {
        var old = new HashSet<>(PLAYED.steps().get(2).reads().stream().map(ask -> ask.url()).toList());
        assertTrue(PLAYED.steps().get(3).reads().stream().noneMatch(ask -> old.contains(ask.url())));
        assertEquals("/photos/2017/cat (1).jpg", PLAYED.steps().get(3).hint().orElseThrow().getNewPath());
    }

    @Test
    void anEventThatCannotHappenMustBeNamed() {
        var fault = Scenario.STARTER.with(List.of(new FileEvent.Create("/a"), new FileEvent.Create("/a"))).play().fault().orElseThrow();
        assertEquals(1, fault.event());
        assertTrue(fault.message().contains("there is a file /a already"), fault.message());
    }

    @Test
    void theTimelineMustTellHitsMissesAndWrongBytes() {
        var honest = Timeline.of(PLAYED.steps(), Optional::of);
        assertEquals(2, honest.moments().get(2).count(Cache.HIT));
        assertEquals(2, honest.moments().get(2).count(Cache.MISS));
        var careless = Timeline.of(PLAYED.steps(), url -> Optional.of(url.replaceAll("/[^/]*$", "")));
        assertTrue(careless.moments().get(2).count(Cache.WRONG) > 0);
        assertEquals(4, Timeline.of(PLAYED.steps(), _ -> Optional.empty()).moments().get(1).count(Cache.UNKNOWN));
    }

    @Test
    void boundaryUrlsMustBeReadBackAndLookAlikesMustDiffer() throws Exception {
        var texts = new HashSet<String>();
        for (var boundary : BoundaryUrls.of(GatewayBase.DEFAULT)) {
            assertEquals(boundary.url(), SyndicateUrl.parse(boundary.text()), boundary.what());
            assertTrue(texts.add(boundary.text()), boundary.what());
        }
        LookAlikes.of(GatewayBase.DEFAULT).forEach(pair -> assertNotEquals(pair.first().url(), pair.second().url(), pair.how()));
    }

    @Test
    void aLongListMustHoldNoChunkTwiceAndStartWithTheShorterOne() {
        var many = ManyUrls.of(GatewayBase.DEFAULT, 1, 10_000);
        assertEquals(10_000, new HashSet<>(many).size());
        assertEquals(many.subList(0, 100), ManyUrls.of(GatewayBase.DEFAULT, 1, 100));
    }
}
