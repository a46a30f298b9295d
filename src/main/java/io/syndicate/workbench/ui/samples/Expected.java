package io.syndicate.workbench.ui.samples;

import io.syndicate.workbench.project.Pins;
import io.syndicate.workbench.run.PinState;
import io.syndicate.workbench.run.Results;
import io.syndicate.workbench.session.ProjectView;
import io.syndicate.workbench.session.SessionSnapshot;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What is expected of samples and whether the newest results are so. Immutable. */
record Expected(Map<String, Word> urls, Map<String, Word> chunks) {

    static final Expected NOTHING = new Expected(Map.of(), Map.of());

    /** One cell. @param text what it says @param tone style class @param why tooltip */
    record Word(String text, String tone, String why) {

        static final Word NONE = new Word("–", "calm", "");
        private static final Word PINNED = new Word("pinned ✓", "ok", "The newest answer is the pinned one");
        private static final Word DIFFERS = new Word("differs ✗", "failed",
                "The newest answer is not the pinned one: look at it in its pane");
        private static final Word WAITING = new Word("pinned", "calm", "An answer is pinned; there is none of the serving generation yet");

        private static Word of(PinState state, boolean current) {
            return switch (state) {
                case UNPINNED -> NONE;
                case AS_PINNED -> current ? PINNED : WAITING;
                case DIFFERS -> current ? DIFFERS : WAITING;
            };
        }
    }

    static Expected of(SessionSnapshot snapshot) {
        Pins pins = snapshot.project().map(ProjectView::pins).orElse(Pins.NONE);
        var urls = new HashMap<String, Word>();
        var chunks = new HashMap<String, Word>();
        pins.urls().keySet().forEach(url -> urls.put(url, Word.WAITING));
        pins.chunks().keySet().forEach(name -> chunks.put(name, Word.WAITING));
        Results results = snapshot.results();
        results.rewrites().forEach(rewrite -> urls.computeIfPresent(rewrite.url(),
                (_, _) -> Word.of(PinState.of(pins, rewrite), !results.stale(rewrite))));
        results.roundTrips().forEach(trip -> chunks.computeIfPresent(trip.name(),
                (_, _) -> Word.of(PinState.of(pins, trip), !results.stale(trip))));
        return new Expected(Map.copyOf(urls), Map.copyOf(chunks));
    }

    Word of(SampleRow row) {
        return Optional.ofNullable(switch (row) {
            case SampleRow.Url url -> urls.get(url.sample().url());
            case SampleRow.Chunk chunk -> chunks.get(chunk.sample().name());
        }).orElse(Word.NONE);
    }
}
