package io.syndicate.workbench.check;

import io.syndicate.workbench.chassis.Answer;
import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.project.CheckId;
import io.syndicate.workbench.request.SyndicateUrl;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Check 3: different chunks get different CDN URLs, as an HTTP client and a cache tell URLs apart. */
final class NoCollisionsCheck implements Check {

    private static final int MAX_FINDINGS = 5;

    /** Two chunks with one answer. */
    private record Collision(String one, String other, boolean exact) {
    }

    @Override
    public CheckId id() {
        return CheckId.NO_COLLISIONS;
    }

    @Override
    public void run(Bench bench, Findings found) throws InterruptedException {
        if (!bench.has(Mode.CDN_URL)) {
            found.nothing("The driver has no cdn_url: the gateway leaves URLs as they are");
            return;
        }
        var answers = bench.urls();
        found.examined(Quoted.count(answers.size(), "URL"));
        var byLostFields = collisions(answers, UrlAnswer::exact, true);
        collisions(answers, answer -> CdnUrls.asFetched(answer.exact()), false).forEach(byLostFields::putIfAbsent);
        for (var lost : byLostFields.entrySet().stream().limit(MAX_FINDINGS).toList()) {
            report(bench, lost.getKey(), lost.getValue(), found);
        }
        if (byLostFields.size() > MAX_FINDINGS) {
            found.note("There are collisions of " + Quoted.count(byLostFields.size() - MAX_FINDINGS, "more kind") + "; mend these first");
        }
    }

    /** @return the first collision for each set of fields that the answer does not tell apart */
    private static Map<String, Collision> collisions(Iterable<UrlAnswer> answers, Function<UrlAnswer, String> key, boolean exact) {
        var owners = new HashMap<String, String>();
        var kinds = new LinkedHashMap<String, Collision>();
        for (UrlAnswer answer : answers) {
            if (answer.ok()) {
                String owner = owners.putIfAbsent(key.apply(answer), answer.url());
                if (owner != null && !chunk(owner).equals(chunk(answer.url()))) {
                    kinds.putIfAbsent(UrlDifference.of(owner, answer.url()), new Collision(owner, answer.url(), exact));
                }
            }
        }
        return kinds;
    }

    /** @return the chunk that a URL names, however it is written */
    private static Object chunk(String url) {
        return Inputs.parse(url).<Object>map(parsed -> parsed).orElse(url);
    }

    private static void report(Bench bench, String fields, Collision collision, Findings found) throws InterruptedException {
        Collision small = shrunk(bench, collision);
        Answer answer = bench.url(0, small.one());
        String fetched = answer.ok() ? new UrlAnswer(small.one(), answer).text() : "";
        var draft = small.exact() ? found.error("Two chunks get one CDN URL: they differ in " + fields + ", their answers do not")
                : found.warning("Two chunks are fetched from one place: HTTP clients drop what tells their URLs apart (" + fields + ")");
        draft
                .why("Whoever reads the second gets the first one's bytes from the cache, or the other way round.")
                .fix("Keep every part of the gateway's URL in the answer; encode what ends a path or is cut off (?, #, %) "
                + "instead of dropping it.")
                .sample(new Finding.SampleRef.Url(small.other()))
                .evidence("one chunk:   " + small.one()).evidence("another one: " + small.other()).evidence("both become: " + fetched)
                .add();
    }

    private static Collision shrunk(Bench bench, Collision collision) throws InterruptedException {
        Optional<SyndicateUrl> one = Inputs.parse(collision.one());
        Optional<SyndicateUrl> other = Inputs.parse(collision.other());
        if (one.isEmpty() || other.isEmpty()) {
            return collision;
        }
        var pair = Shrink.smallest(new UrlPair(one.get(), other.get()), UrlPair::smaller,
                tried -> collides(bench, tried, collision.exact()));
        return pair.equals(new UrlPair(one.get(), other.get())) ? collision
                : new Collision(pair.one().toUrl(), pair.other().toUrl(), collision.exact());
    }

    private static boolean collides(Bench bench, UrlPair pair, boolean exact) throws InterruptedException {
        if (pair.one().equals(pair.other())) {
            return false;
        }
        var one = new UrlAnswer(pair.one().toUrl(), bench.url(0, pair.one().toUrl()));
        var other = new UrlAnswer(pair.other().toUrl(), bench.url(1, pair.other().toUrl()));
        if (!one.ok() || !other.ok()) {
            return false;
        }
        return exact ? one.exact().equals(other.exact()) : CdnUrls.asFetched(one.exact()).equals(CdnUrls.asFetched(other.exact()));
    }
}
