package io.syndicate.workbench.run;

import io.syndicate.workbench.request.SyndicateUrl;
import io.syndicate.workbench.request.SyndicateUrlException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** CDN URLs that a driver gives to two different chunks: a cache hands readers of one the bytes of the other (spec section 3). Immutable. */
public final class SharedUrls {

    /** The first two chunks that one CDN URL was given to. @param second null as long as there is none */
    private record Owners(Rewrite first, Rewrite second) {
    }

    private final Map<String, Owners> owners = new HashMap<>();

    private SharedUrls() {
    }

    /** @param results of a driver's samples @return what they share; older generations' answers and masked ones count for nothing */
    public static SharedUrls of(Results results) {
        var shared = new SharedUrls();
        results.rewrites().stream().filter(rewrite -> rewrite.cdnUrl().isPresent() && !rewrite.masked() && !results.stale(rewrite))
                .forEach(shared::add);
        return shared;
    }

    private void add(Rewrite rewrite) {
        owners.merge(rewrite.cdnUrl().orElseThrow(), new Owners(rewrite, null), (known, _) -> known.second == null
                && !chunk(known.first).equals(chunk(rewrite)) ? new Owners(known.first, rewrite) : known);
    }

    /** @param rewrite one of the results @return the URL of another chunk that gets the same CDN URL; usually empty */
    public Optional<String> other(Rewrite rewrite) {
        var found = rewrite.cdnUrl().map(owners::get).filter(known -> known.second != null && !rewrite.masked());
        return found.map(known -> chunk(known.first).equals(chunk(rewrite)) ? known.second.url() : known.first.url());
    }

    /** @return the chunk that a URL names, however it is written */
    private static Object chunk(Rewrite rewrite) {
        try {
            return SyndicateUrl.parse(rewrite.url());
        } catch (SyndicateUrlException _) {
            return rewrite.url(); // not the gateway's: it is what it says
        }
    }
}
