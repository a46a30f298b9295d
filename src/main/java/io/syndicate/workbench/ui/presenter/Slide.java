package io.syndicate.workbench.ui.presenter;

import com.github.difflib.DiffUtils;
import io.syndicate.workbench.run.Rewrite;
import io.syndicate.workbench.ui.common.Amounts;
import io.syndicate.workbench.ui.common.UrlFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is shown of one rewrite, with nothing in it that is to be hidden.
 *
 * @param kind    {@code manifest}, {@code block} or {@code other}
 * @param title   which file
 * @param gateway the gateway's URL
 * @param cdn     the driver's answer in parts; empty where it failed
 * @param failure what went wrong, empty where nothing did
 * @param worker  who answered, and how long it took
 */
record Slide(String kind, String title, String gateway, List<Part> cdn, String failure, String worker) {

    /**
     * A stretch of the CDN's URL.
     *
     * @param text    never empty
     * @param changed whether the driver put it in
     */
    record Part(String text, boolean changed) {
    }

    private static final Pattern TOKEN = Pattern.compile("[/:.?&=-]?[^/:.?&=-]*");

    static Slide of(Rewrite rewrite, Discretion discretion) {
        String gateway = discretion.hide(rewrite.url());
        var facts = UrlFacts.of(rewrite.url());
        var answer = rewrite.answer();
        String worker = "generation " + answer.generation() + " · pid " + answer.pid() + " · " + Amounts.micros(answer.micros());
        return new Slide(rewrite.kind().label(), discretion.hide(facts.label()), gateway,
                rewrite.cdnUrl().map(url -> parts(gateway, discretion.hide(url))).orElse(List.of()),
                rewrite.failure().map(failure -> discretion.hide(failure.message())).or(() -> rewrite.fault().map(fault -> "the answer " + fault.words()))
                        .orElse(""), answer.pid() == 0 ? "no worker" : worker);
    }

    /** @return what came of the URL, in one text */
    String answer() {
        return cdn.isEmpty() ? failure : cdn.stream().map(Part::text).collect(Collectors.joining());
    }

    private static List<Part> parts(String gateway, String cdn) {
        List<String> after = tokens(cdn);
        var parts = new ArrayList<Part>();
        int done = 0;
        for (var delta : DiffUtils.diff(tokens(gateway), after).getDeltas()) {
            var chunk = delta.getTarget();
            add(parts, after.subList(done, chunk.getPosition()), false);
            add(parts, chunk.getLines(), true);
            done = chunk.getPosition() + chunk.size();
        }
        add(parts, after.subList(done, after.size()), false);
        return List.copyOf(parts);
    }

    private static void add(List<Part> parts, List<String> tokens, boolean changed) {
        if (!tokens.isEmpty()) {
            parts.add(new Part(String.join("", tokens), changed));
        }
    }

    private static List<String> tokens(String url) {
        return TOKEN.matcher(url).results().map(MatchResult::group).filter(token -> !token.isEmpty()).toList();
    }
}
