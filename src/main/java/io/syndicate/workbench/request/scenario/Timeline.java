package io.syndicate.workbench.request.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a CDN's cache makes of a scenario under one driver: after each event the whole file is read, and what was read once stays cached.
 * Immutable.
 *
 * @param moments one a step, in their order
 */
public record Timeline(List<Moment> moments) {

    public Timeline {
        moments = List.copyOf(moments);
    }

    /** What the cache does with one read. */
    public enum Cache {
        /** This CDN URL was not read before: the CDN fetches from the gateway. */
        MISS,
        /** The same chunk was read before under this CDN URL: the CDN answers by itself. */
        HIT,
        /** Another chunk was read under this CDN URL: the CDN answers with <em>its</em> bytes. */
        WRONG,
        /** The driver gave no URL: the read fails, or it has not been asked yet. */
        UNKNOWN
    }

    /**
     * @param ask    what is read
     * @param cdnUrl the driver's answer, where there is one
     * @param cache  what the cache does
     * @param other  for {@link Cache#WRONG} the URL whose bytes the reader gets, as the gateway writes it
     */
    public record Read(Ask ask, Optional<String> cdnUrl, Cache cache, Optional<String> other) {
    }

    /**
     * @param step  the event and what it changed
     * @param reads in the order of the step's
     */
    public record Moment(Step step, List<Read> reads) {

        public Moment {
            reads = List.copyOf(reads);
        }

        /** @return how many reads the cache treats so */
        public long count(Cache cache) {
            return reads.stream().filter(read -> read.cache() == cache).count();
        }
    }

    /**
     * @param steps   of a scenario
     * @param rewrite the driver's CDN URL for a URL as the gateway writes it; empty where it gives none; asked once for each read
     * @return what the cache does
     */
    public static Timeline of(List<Step> steps, Function<String, Optional<String>> rewrite) {
        Map<String, Ask> cached = new HashMap<>();
        var moments = new ArrayList<Moment>();
        for (Step step : steps) {
            moments.add(new Moment(step, step.reads().stream().map(ask -> read(ask, rewrite.apply(ask.text()), cached)).toList()));
        }
        return new Timeline(moments);
    }

    private static Read read(Ask ask, Optional<String> cdnUrl, Map<String, Ask> cached) {
        if (cdnUrl.isEmpty()) {
            return new Read(ask, cdnUrl, Cache.UNKNOWN, Optional.empty());
        }
        Ask first = cached.putIfAbsent(cdnUrl.get(), ask);
        if (first == null) {
            return new Read(ask, cdnUrl, Cache.MISS, Optional.empty());
        }
        return first.url().equals(ask.url()) ? new Read(ask, cdnUrl, Cache.HIT, Optional.empty())
                : new Read(ask, cdnUrl, Cache.WRONG, Optional.of(first.text()));
    }
}
