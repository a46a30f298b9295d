package io.syndicate.workbench.ui.rewrites;

import io.syndicate.workbench.project.Pins;
import io.syndicate.workbench.run.Results;
import io.syndicate.workbench.run.Rewrite;
import io.syndicate.workbench.run.SharedUrls;
import java.util.Optional;

/**
 * What a rewrite is held against. Immutable.
 *
 * @param pinned   the answer that is expected, secrets masked
 * @param lastGood the newest older generation's answer
 * @param now      the newest result for the same URL, while an older one is looked at
 * @param shared   the URL of another chunk that got the same answer
 */
record Against(Optional<String> pinned, Optional<Rewrite> lastGood, Optional<Rewrite> now, Optional<String> shared) {

    static final Against NOTHING = new Against(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * @param rewrite what is shown
     * @param pins    of the project, secrets masked
     * @param shown   the results it is of
     * @param newest  the session's newest results; the same object as {@code shown} unless the author looks back
     * @param shared  of the results that it is of
     */
    static Against of(Rewrite rewrite, Pins pins, Results shown, Results newest, SharedUrls shared) {
        var now = shown == newest ? Optional.<Rewrite>empty()
                : newest.rewrites().stream().filter(other -> other.url().equals(rewrite.url())).findFirst();
        return new Against(Optional.ofNullable(pins.urls().get(rewrite.url())), newest.history().lastGood(rewrite), now,
                shared.other(rewrite));
    }

    boolean asPinned(Rewrite rewrite) {
        return pinned.isPresent() && pinned.equals(rewrite.cdnUrl());
    }

    boolean differsFromPin(Rewrite rewrite) {
        return pinned.isPresent() && !asPinned(rewrite);
    }

    /** @return whether the last good answer was another one */
    boolean differsFromLastGood(Rewrite rewrite) {
        return lastGood.filter(old -> !old.cdnUrl().equals(rewrite.cdnUrl())).isPresent();
    }

    /** @return whether this answer is looked back at and no longer given */
    boolean differsFromNow(Rewrite rewrite) {
        return now.filter(newer -> !newer.cdnUrl().equals(rewrite.cdnUrl())).isPresent();
    }
}
