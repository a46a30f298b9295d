package io.syndicate.workbench.ui.scenarios;

import io.syndicate.workbench.request.scenario.Playback;
import io.syndicate.workbench.request.scenario.Scenario;
import io.syndicate.workbench.ui.common.FxThread;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Plays the scenario that is edited, and says beside its events what cannot happen. FX thread only. */
final class ScenarioPlaying {

    private final ScenarioEdits edits;
    private final EventsPane events;
    private final TimelinePane timeline;
    private Scenario playing;
    private Playback lastPlayback;

    /** @param events says problems @param timeline shows what was played */
    ScenarioPlaying(ScenarioEdits edits, EventsPane events, TimelinePane timeline) {
        this.edits = edits;
        this.events = events;
        this.timeline = timeline;
    }

    /** A long scenario takes a while: it is played elsewhere, and shown unless another one is wanted by then. */
    void play() {
        if (!edits.now().any()) {
            playing = null;
            timeline.show(new Playback(List.of(), Optional.empty()));
            events.problem(-1, "");
            return;
        }
        ScenarioDraft draft = edits.now().scenario();
        Scenario scenario = draft.scenario();
        if (scenario.equals(playing)) {
            tell(draft, null);
            return;
        }
        playing = scenario;
        CompletableFuture.supplyAsync(scenario::play, task -> Thread.ofVirtual().name("scenario").start(task)).thenAcceptAsync(playback -> {
            if (scenario.equals(playing)) {
                lastPlayback = playback;
                timeline.show(playback);
                tell(edits.now().scenario(), playback);
            }
        }, FxThread.executor());
    }

    private void tell(ScenarioDraft draft, Playback played) {
        Playback playback = played == null ? lastPlayback : played;
        if (playback != null && playback.fault().isPresent()) {
            events.problem(playback.fault().get().event(), sentence(playback.fault().get().message()));
        } else if (draft.goodEvents() < draft.events().size()) {
            events.problem(draft.goodEvents(), draft.events().get(draft.goodEvents()).problem());
        } else {
            events.problem(-1, draft.seedProblem());
        }
    }

    private static String sentence(String message) {
        return message + (message.endsWith(".") ? "" : ".");
    }
}
