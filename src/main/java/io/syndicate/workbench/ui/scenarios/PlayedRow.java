package io.syndicate.workbench.ui.scenarios;

import io.syndicate.workbench.chassis.Failure;
import io.syndicate.workbench.request.scenario.EventWords;
import io.syndicate.workbench.request.scenario.Timeline;
import io.syndicate.workbench.request.scenario.Timeline.Cache;
import io.syndicate.workbench.ui.common.Amounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A row of the timeline: an event, or one URL that is read after it. Immutable. */
sealed interface PlayedRow {

    /**
     * @param place  from 0
     * @param moment reads under the driver, or under their own URLs while the driver was not asked
     * @param asked  whether the driver was asked
     */
    record Event(int place, Timeline.Moment moment, boolean asked) implements PlayedRow {

        String title() {
            return (place + 1) + "  " + EventWords.of(moment.step().event());
        }

        String counts() {
            if (!asked) {
                return Amounts.count(moment.reads().size(), "URL") + ", " + Amounts.number(count(Cache.MISS)) + " new";
            }
            var words = new ArrayList<String>();
            words.add(count(Cache.MISS) == 1 ? "1 miss" : Amounts.number(count(Cache.MISS)) + " misses");
            words.add(Amounts.count(count(Cache.HIT), "hit"));
            if (count(Cache.WRONG) > 0) {
                words.add(Amounts.number(count(Cache.WRONG)) + " wrong");
            }
            if (count(Cache.UNKNOWN) > 0) {
                words.add(Amounts.number(count(Cache.UNKNOWN)) + " failed");
            }
            return String.join(" · ", words);
        }

        long count(Cache cache) {
            return moment.count(cache);
        }
    }

    /**
     * @param read    of a chunk
     * @param asked   whether the driver was asked
     * @param failure why it gave no URL
     */
    record Url(Timeline.Read read, boolean asked, Optional<Failure> failure) implements PlayedRow {

        String verdict() {
            return switch (read.cache()) {
                case MISS -> asked ? "miss" : "new";
                case HIT -> asked ? "hit" : "same";
                case WRONG -> "wrong bytes";
                case UNKNOWN -> "failed";
            };
        }

        /** @return the CDN URL, or why there is none; empty while the driver was not asked */
        String answer() {
            if (!asked) {
                return "";
            }
            return failure.map(Failure::message).or(() -> read.cdnUrl()
                    .map(url -> read.other().map(other -> url + "\nholds the bytes of " + other).orElse(url)))
                    .orElse("no answer");
        }
    }

    /** @return the URLs of an event */
    static List<Url> urls(Event event, Map<String, Failure> failures) {
        return event.moment().reads().stream().map(read -> new Url(read, event.asked(),
                Optional.ofNullable(failures.get(read.ask().text())))).toList();
    }
}
