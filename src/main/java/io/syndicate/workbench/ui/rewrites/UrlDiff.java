package io.syndicate.workbench.ui.rewrites;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Which parts of a URL a driver changed, by the tokens that people see in URLs, so that equal single letters make no noise.
 *
 * @param origin the URL, with what was taken away marked
 * @param cdn    the driver's answer, with what was put in marked
 */
record UrlDiff(List<Part> origin, List<Part> cdn) {

    /** A delimiter belongs to what follows it: {@code :31111} is one token. */
    private static final Pattern TOKEN = Pattern.compile("[/:.?&=-][^/:.?&=-]*|[^/:.?&=-]+");
    /** Above this the comparison costs more than it tells. */
    private static final int MAX_TOKENS = 2_000;

    static UrlDiff of(String origin, String cdn) {
        List<String> before = tokens(origin);
        List<String> after = tokens(cdn);
        if (Math.max(before.size(), after.size()) > MAX_TOKENS) {
            return new UrlDiff(whole(origin, !origin.equals(cdn)), whole(cdn, !origin.equals(cdn)));
        }
        var deltas = DiffUtils.diff(before, after).getDeltas();
        return new UrlDiff(parts(before, deltas, AbstractDelta::getSource), parts(after, deltas, AbstractDelta::getTarget));
    }

    /** @return the URL with nothing marked */
    static UrlDiff unmarked(String origin) {
        return new UrlDiff(whole(origin, false), List.of());
    }

    static List<String> tokens(String url) {
        return TOKEN.matcher(url).results().map(MatchResult::group).toList();
    }

    private static List<Part> whole(String url, boolean changed) {
        return url.isEmpty() ? List.of() : List.of(new Part(url, changed));
    }

    private static List<Part> parts(List<String> tokens, List<AbstractDelta<String>> deltas, Function<AbstractDelta<String>,
            Chunk<String>> side) {
        var parts = new ArrayList<Part>();
        int done = 0;
        for (var delta : deltas) {
            Chunk<String> chunk = side.apply(delta);
            add(parts, tokens.subList(done, chunk.getPosition()), false);
            done = chunk.getPosition() + chunk.size();
            add(parts, tokens.subList(chunk.getPosition(), done), true);
        }
        add(parts, tokens.subList(done, tokens.size()), false);
        return List.copyOf(parts);
    }

    private static void add(List<Part> parts, List<String> tokens, boolean changed) {
        if (!tokens.isEmpty()) {
            parts.add(new Part(String.join("", tokens), changed));
        }
    }
}
