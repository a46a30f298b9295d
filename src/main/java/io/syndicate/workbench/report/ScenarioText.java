package io.syndicate.workbench.report;

import io.syndicate.workbench.request.scenario.EventWords;
import io.syndicate.workbench.request.scenario.Timeline;
import io.syndicate.workbench.request.scenario.Timeline.Cache;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a scenario as plain text: each event with its misses and hits, the URLs that are new after it, and what is wrong. */
final class ScenarioText {

    private static final int VERDICT = 11;

    private final boolean colour;

    ScenarioText(boolean colour) {
        this.colour = colour;
    }

    /** @return the lines below the scenario's heading, indented */
    Stream<String> lines(ScenarioReport scenario) {
        List<Timeline.Moment> moments = scenario.timeline().moments();
        return moments.stream().flatMap(moment -> Stream.concat(Stream.of("  " + event(moments.indexOf(moment) + 1, moment)),
                moment.reads().stream().filter(read -> read.cache() != Cache.HIT).flatMap(read -> lines(scenario, read))));
    }

    private static String event(int number, Timeline.Moment moment) {
        return String.format(Locale.ROOT, "%d  %s  %s: %s", number, OneLine.plain(moment.step().event().path()),
                OneLine.plain(EventWords.of(moment.step().event())), counts(moment));
    }

    private static String counts(Timeline.Moment moment) {
        return Stream.of(Cache.values()).filter(cache -> moment.count(cache) > 0 || cache == Cache.MISS || cache == Cache.HIT)
                .map(cache -> moment.count(cache) + " " + word(cache, moment.count(cache))).collect(Collectors.joining(", "));
    }

    private static String word(Cache cache, long count) {
        return switch (cache) {
            case MISS -> count == 1 ? "miss" : "misses";
            case HIT -> count == 1 ? "hit" : "hits";
            case WRONG -> "wrong";
            case UNKNOWN -> "failed";
        };
    }

    private Stream<String> lines(ScenarioReport scenario, Timeline.Read read) {
        String indent = " ".repeat(5 + VERDICT + 1);
        String verdict = read.cache() == Cache.MISS ? Ink.NOTE.on(padded("miss"), colour)
                : Ink.BAD.on(padded(read.cache() == Cache.WRONG ? "WRONG BYTES" : "FAILED"), colour);
        var first = Stream.of("     " + verdict + " " + OneLine.plain(read.ask().text()));
        var answer = read.cdnUrl().stream().map(url -> indent + "→ " + OneLine.plain(url));
        var trouble = Stream.of(scenario.trouble(read)).filter(words -> !words.isEmpty())
                .map(words -> indent + "  " + Ink.BAD.on(OneLine.plain(words), colour));
        return Stream.of(first, answer, trouble).flatMap(lines -> lines);
    }

    private static String padded(String word) {
        return word + " ".repeat(Math.max(0, VERDICT - word.length()));
    }
}
