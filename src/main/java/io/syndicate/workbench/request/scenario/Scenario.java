package io.syndicate.workbench.request.scenario;

import io.syndicate.workbench.request.GatewayFacts;
import java.util.List;

/**
 * A short list of file events, and all else that decides which URLs come of them. Immutable. The same scenario always gives the same URLs.
 *
 * @param base     the gateway that is asked
 * @param volumeId the files' volume, unsigned 64-bit
 * @param facts    user, coordinator of new files, and block size
 * @param seed     decides file ids, times and block versions
 * @param events   in the order in which they happen, at most {@value #MAX_EVENTS}; they need not fit each other, {@link #play()} tells
 */
public record Scenario(GatewayBase base, long volumeId, GatewayFacts facts, long seed, List<FileEvent> events) {

    /** Most events. */
    public static final int MAX_EVENTS = 500;
    /** Most URLs that the reads after all events may ask for. */
    public static final int MAX_URLS = 100_000;

    private static final String CAT = "/photos/2017/cat.jpg";

    /** One file that goes through every kind of event. */
    public static final Scenario STARTER = new Scenario(GatewayBase.DEFAULT, 8, GatewayFacts.DEFAULT, 7, List.of(
            new FileEvent.Create(CAT), new FileEvent.Write(CAT, 0, 3), new FileEvent.NewContents(CAT, 1),
            new FileEvent.Rename(CAT, "/photos/2017/cat (1).jpg"), new FileEvent.Truncate("/photos/2017/cat (1).jpg", 2),
            new FileEvent.ChangeCoordinator("/photos/2017/cat (1).jpg", 2)));

    /** @throws IllegalArgumentException for more events than {@value #MAX_EVENTS} */
    public Scenario {
        events = List.copyOf(events);
        if (events.size() > MAX_EVENTS) {
            throw new IllegalArgumentException("a scenario has at most " + MAX_EVENTS + " events, not " + events.size());
        }
    }

    /** @return this scenario with other events */
    public Scenario with(List<FileEvent> others) {
        return new Scenario(base, volumeId, facts, seed, others);
    }

    /** @return this scenario with another seed */
    public Scenario withSeed(long other) {
        return new Scenario(base, volumeId, facts, other, events);
    }

    /** @return what a gateway asks for after each event, up to the first that cannot happen */
    public Playback play() {
        return new Player(this).play();
    }
}
