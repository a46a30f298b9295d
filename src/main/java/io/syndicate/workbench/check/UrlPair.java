package io.syndicate.workbench.check;

import io.syndicate.workbench.request.SyndicateUrl;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two URLs that are made smaller together.
 *
 * @param one   the first
 * @param other differs from it
 */
record UrlPair(SyndicateUrl one, SyndicateUrl other) {

    Stream<UrlPair> smaller() {
        List<SyndicateUrl> ones = UrlShrinks.of(one).toList();
        List<SyndicateUrl> others = UrlShrinks.of(other).toList();
        Stream<UrlPair> both = ones.stream().flatMap(a -> others.stream().filter(b -> sameStep(a, b)).map(b -> new UrlPair(a, b)));
        Stream<UrlPair> single = Stream.concat(ones.stream().map(a -> new UrlPair(a, other)), others.stream()
                .map(b -> new UrlPair(one, b)));
        return Stream.concat(both, single).filter(pair -> !pair.one.equals(pair.other));
    }

    /** Whether both lost the same thing: then what told them apart may still be there. */
    private boolean sameStep(SyndicateUrl a, SyndicateUrl b) {
        return UrlDifference.of(one.toUrl(), a.toUrl()).equals(UrlDifference.of(other.toUrl(), b.toUrl()))
                && UrlDifference.of(a.toUrl(), b.toUrl()).length() <= UrlDifference.of(one.toUrl(), other.toUrl()).length();
    }
}
